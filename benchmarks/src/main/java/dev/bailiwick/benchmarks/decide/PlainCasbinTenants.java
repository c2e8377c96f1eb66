package dev.bailiwick.benchmarks.decide;

import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The flat set, as enforcers. */
@State(Scope.Benchmark)
public class PlainCasbinTenants {

  private PlainCasbin[] tenants = {};

  /** Loads them. */
  @Setup
  public void load(FlatAsks asks) {
    tenants =
        IntStream.range(0, asks.loaded)
            .mapToObj(number -> PlainCasbin.of(FlatTenant.of(number)))
            .toArray(PlainCasbin[]::new);
    asks.check(this::permits);
  }

  boolean permits(Ask ask) {
    return tenants[ask.tenant()].permits(ask.request());
  }
}
