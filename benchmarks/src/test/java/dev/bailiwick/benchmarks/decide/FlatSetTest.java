package dev.bailiwick.benchmarks.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

final class FlatSetTest {

  @Test
  void theSameNumberGivesTheSameTenant() {
    assertEquals(FlatTenant.of(7), FlatTenant.of(7));
  }

  @Test
  void halfOfTheRequestsArePermitted() {
    FlatAsks asks = asks();
    int permitted = 0;
    for (int turn = 0; turn < 1024; turn++) {
      permitted += asks.get(turn).permitted() ? 1 : 0;
    }
    assertEquals(512, permitted, 64);
  }

  @Test
  void wrongAnswersAreNotMeasured() {
    assertThrows(IllegalStateException.class, () -> asks().check(ask -> true));
  }

  /** Each state checks its answers when it is loaded. */
  @ParameterizedTest
  @EnumSource
  void whoeverIsMeasuredAnswersRightly(Whose whose) throws Exception {
    Options briefly =
        new OptionsBuilder()
            .include(FlatDecision.class.getName() + "." + whose.benchmark() + "$")
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(10))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    assertTrue(new Runner(briefly).runSingle().getPrimaryResult().getScore() > 0);
  }

  @ParameterizedTest
  @EnumSource
  void aLoadedTenantWeighsSomething(Whose whose) {
    assertTrue(Footprint.flat(whose, 10) > 100);
  }

  private static FlatAsks asks() {
    FlatAsks asks = new FlatAsks();
    asks.loaded = 10;
    asks.asked = 10;
    asks.make();
    return asks;
  }
}
