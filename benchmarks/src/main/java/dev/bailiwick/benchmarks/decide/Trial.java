package dev.bailiwick.benchmarks.decide;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.benchmarks.process.JavaProcess;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One benchmark, run as often as one likes, each time in a fresh process. The best of many short
 * iterations counts: whatever else a machine does only ever makes code look slower.
 */
final class Trial {

  private static final String BYTES = "gc.alloc.rate.norm";

  private final ChainedOptionsBuilder options;
  private double micros = Double.POSITIVE_INFINITY;
  private double bytes = Double.POSITIVE_INFINITY;

  private Trial(ChainedOptionsBuilder options) {
    this.options = options;
  }

  /** A decision's time, and what it leaves for the collector. */
  record Best(double micros, double bytes) {}

  static Trial of(Class<?> benchmark, String method) {
    List<String> flags = new ArrayList<>(JavaProcess.FLAGS);
    flags.add("-Xmx8g");
    return new Trial(
        new OptionsBuilder()
            .include(benchmark.getName() + "." + method + "$")
            .forks(1)
            .warmupIterations(5)
            .warmupTime(TimeValue.milliseconds(400))
            .measurementIterations(25)
            .measurementTime(TimeValue.milliseconds(100))
            .addProfiler(GCProfiler.class)
            .jvmArgs(flags.toArray(String[]::new))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true));
  }

  Trial with(String parameter, Object value) {
    options.param(parameter, value.toString());
    return this;
  }

  Trial on(int threads) {
    options.threads(threads);
    return this;
  }

  void run() {
    try {
      RunResult result = new Runner(options.build()).runSingle();
      micros = Math.min(micros, result.getPrimaryResult().getStatistics().getMin());
      bytes = Math.min(bytes, requireNonNull(result.getSecondaryResults().get(BYTES)).getScore());
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  Best best() {
    return new Best(micros, bytes);
  }
}
