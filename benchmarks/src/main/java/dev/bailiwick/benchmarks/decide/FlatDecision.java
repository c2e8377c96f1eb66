package dev.bailiwick.benchmarks.decide;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** One decision on the flat set. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FlatDecision {

  @Benchmark
  public boolean ours(FlatAsks asks, OurTenants tenants, Turn turn) {
    return tenants.permits(asks.get(turn.next()));
  }

  @Benchmark
  public boolean byHand(FlatAsks asks, HandWrittenTenants tenants, Turn turn) {
    return tenants.permits(asks.get(turn.next()));
  }

  @Benchmark
  public boolean byCasbin(FlatAsks asks, PlainCasbinTenants tenants, Turn turn) {
    return tenants.permits(asks.get(turn.next()));
  }
}
