package dev.bailiwick.benchmarks.decide;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The flat set, by hand. */
@State(Scope.Benchmark)
public class HandWrittenTenants {

  private HandWritten[] tenants = {};

  /** Loads them. */
  @Setup
  public void load(FlatAsks asks) {
    tenants = new HandWritten[asks.loaded];
    for (int number = 0; number < tenants.length; number++) {
      tenants[number] = new HandWritten(FlatTenant.of(number));
    }
    asks.check(this::permits);
  }

  boolean permits(Ask ask) {
    return tenants[ask.tenant()].permits(ask.request());
  }
}
