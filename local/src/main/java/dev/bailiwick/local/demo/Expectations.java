package dev.bailiwick.local.demo;

import dev.bailiwick.local.demo.Demo.Outcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What ought to come back, beside what did; told as it happens and summed up in a table. */
final class Expectations {

  private record Expectation(String what, String expected, String found) {

    boolean met() {
      return expected.equals(found);
    }
  }

  private final PrintStream out;
  private final List<Expectation> all = new ArrayList<>();

  Expectations(PrintStream out) {
    this.out = out;
  }

  /** Says what is about to be done. */
  void step(String sentence) {
    out.println("\n" + sentence);
  }

  /** Notes what came back, which is read through a public address. */
  void expect(String what, Object expected, Object found) {
    Expectation expectation = new Expectation(what, expected.toString(), found.toString());
    all.add(expectation);
    out.println("  " + what + ": " + found + (expectation.met() ? "" : ", not " + expected));
  }

  /** Prints the table. */
  Outcome sumUp() {
    int width = all.stream().mapToInt(e -> e.what().length()).max().orElse(1);
    out.println("\nExpectations");
    for (Expectation expectation : all) {
      out.printf(
          Locale.ROOT,
          "  %-" + width + "s  %-5s  %s%n",
          expectation.what(),
          expectation.met() ? "met" : "UNMET",
          expectation.found());
    }
    int met = (int) all.stream().filter(Expectation::met).count();
    out.printf(Locale.ROOT, "%n%d of %d expectations met%n", met, all.size());
    return new Outcome(all.size(), met);
  }
}
