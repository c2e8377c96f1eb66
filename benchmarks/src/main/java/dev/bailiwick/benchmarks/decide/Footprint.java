package dev.bailiwick.benchmarks.decide;

import dev.bailiwick.benchmarks.process.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What a loaded tenant weighs: the heap after a collection, in a process where nothing else is. */
final class Footprint {

  /** Instead of whose flat tenants: our real ones. */
  private static final String REAL = "REAL";

  private Footprint() {}

  /** Bytes a flat tenant, where so many are loaded. */
  static double flat(Whose whose, int tenants) {
    return measured(whose.name(), tenants);
  }

  /** Bytes a real tenant of ours. */
  static double real(int tenants) {
    return measured(REAL, tenants);
  }

  private static double measured(String what, int tenants) {
    Process process = JavaProcess.start(Footprint.class, what, Integer.toString(tenants));
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      // The last line: a library may have had something to say before.
      return Double.parseDouble(said.lines().reduce("", (before, line) -> line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] arguments) {
    IntFunction<Object> load = loader(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    Object first = load.apply(-1); // whatever is made once, for all of them
    long before = used();
    Object[] tenants = IntStream.range(0, count).parallel().mapToObj(load).toArray();
    try {
      System.out.println((used() - before) / (double) count);
    } finally {
      Reference.reachabilityFence(first);
      Reference.reachabilityFence(tenants);
    }
  }

  private static IntFunction<Object> loader(String what) {
    if (what.equals(REAL)) {
      return number -> Ours.real(RealTenant.of(number));
    }
    Whose whose = Whose.valueOf(what);
    return number -> whose.load(FlatTenant.of(number));
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
