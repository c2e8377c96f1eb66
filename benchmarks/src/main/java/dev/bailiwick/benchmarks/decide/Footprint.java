package dev.bailiwick.benchmarks.decide;

import dev.bailiwick.benchmarks.process.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** What a loaded tenant weighs: the heap after a collection, in a process where nothing else is. */
final class Footprint {

  private Footprint() {}

  /** Bytes a tenant, where so many are loaded. */
  static double of(Whose whose, int tenants) {
    Process process = JavaProcess.start(Footprint.class, whose.name(), Integer.toString(tenants));
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      // The last line: a library may have had something to say before.
      return Double.parseDouble(said.lines().reduce("", (before, line) -> line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] arguments) {
    Whose whose = Whose.valueOf(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    whose.load(-1); // whatever is made once, for all of them
    long before = used();
    Object[] tenants = IntStream.range(0, count).mapToObj(whose::load).toArray();
    try {
      System.out.println((used() - before) / (double) count);
    } finally {
      Reference.reachabilityFence(tenants);
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
