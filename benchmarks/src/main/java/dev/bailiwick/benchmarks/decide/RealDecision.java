package dev.bailiwick.benchmarks.decide;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** One decision on the real set. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RealDecision {

  @Benchmark
  public boolean ours(RealAsks asks, Turn turn) {
    return asks.permits(asks.get(turn.next()));
  }
}
