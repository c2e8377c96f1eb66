package dev.bailiwick.benchmarks.decide;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.benchmarks.process.JavaProcess;
import dev.bailiwick.benchmarks.report.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Decisions in process, by JMH, each figure in a process of its own. */
public final class DecideBench {

  private static final int FEW = 10;
  private static final int MANY = 100_000;
  private static final String BYTES = "gc.alloc.rate.norm";

  private final PrintStream out;

  public DecideBench(PrintStream out) {
    this.out = out;
  }

  /** Measures everything in one run. */
  public Map<String, Table> run() {
    String[] columns = List.of(Whose.values()).stream().map(Whose::title).toArray(String[]::new);
    Table time = new Table("decision, µs", columns);
    Table space = new Table("memory, bytes", columns);
    for (Whose whose : Whose.values()) {
      Measured alone = measure(whose, FEW, FEW, 1);
      time.put("flat", whose.title(), alone.micros());
      space.put("flat, a decision", whose.title(), alone.bytes());
      space.put("flat, a tenant", whose.title(), Footprint.of(whose, 1000));
    }
    for (Whose whose : List.of(Whose.BY_HAND)) {
      double alone = time.get("flat", whose.title());
      double together = measure(whose, FEW, FEW, 2).micros();
      time.put("flat, two threads: scaling", whose.title(), 2 * alone / together);
      double ten = measure(whose, MANY, FEW, 1).micros();
      time.put("flat, 10 of 100,000 loaded", whose.title(), ten);
      double all = measure(whose, MANY, MANY, 1).micros();
      time.put("flat, all of 100,000 loaded", whose.title(), all);
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("decide", time);
    tables.put("memory", space);
    return tables;
  }

  /** One figure: a decision's time and what it leaves for the collector. */
  private record Measured(double micros, double bytes) {}

  private Measured measure(Whose whose, int loaded, int asked, int threads) {
    out.printf(
        "measuring %s: %,d of %,d tenants, threads: %d%n", whose.title(), asked, loaded, threads);
    Options options =
        new OptionsBuilder()
            .include(FlatDecision.class.getName() + "." + whose.benchmark() + "$")
            .param("loaded", Integer.toString(loaded))
            .param("asked", Integer.toString(asked))
            .threads(threads)
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .jvmArgs(flags())
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    try {
      RunResult result = new Runner(options).runSingle();
      return new Measured(
          result.getPrimaryResult().getScore(),
          requireNonNull(result.getSecondaryResults().get(BYTES)).getScore());
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] flags() {
    List<String> flags = new ArrayList<>(JavaProcess.FLAGS);
    flags.add("-Xmx6g");
    return flags.toArray(String[]::new);
  }
}
