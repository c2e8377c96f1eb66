package dev.bailiwick.benchmarks.decide;

import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Policy;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The flat set, as compiled policies. */
@State(Scope.Benchmark)
public class OurTenants {

  private Policy[] tenants = {};

  /** Loads them. */
  @Setup
  public void load(FlatAsks asks) {
    tenants =
        IntStream.range(0, asks.loaded)
            .parallel()
            .mapToObj(number -> Ours.flat(FlatTenant.of(number)))
            .toArray(Policy[]::new);
    asks.check(this::permits);
  }

  boolean permits(Ask ask) {
    return Decisions.decide(tenants[ask.tenant()], ask.request()).permitted();
  }
}
