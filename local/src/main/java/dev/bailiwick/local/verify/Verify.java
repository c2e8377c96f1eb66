package dev.bailiwick.local.verify;

import dev.bailiwick.local.demo.Demo;
import dev.bailiwick.local.demo.Demo.Outcome;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code ./bailiwick verify NAME}: {@code road} walks the demo's road and counts what was met. */
final class Verify {

  private Verify() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length != 1 || !arguments[0].equals("road")) {
      System.err.println("bailiwick: verify knows road");
      System.exit(2);
    }
    Outcome outcome = Demo.walk(out);
    out.printf(
        "{\"name\":\"road\",\"ok\":%s,\"expectations\":%d,\"met\":%d}%n",
        outcome.ok(), outcome.expectations(), outcome.met());
    System.exit(outcome.ok() ? 0 : 1);
  }
}
