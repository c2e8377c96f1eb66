package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.reconciliation.Difference;
import dev.bailiwick.authorization.reconciliation.usecase.ReconciliationDirectory.Report;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What reconciliations found and mended, and how long ago the last one ended here. */
@Singleton
final class ReconciliationMeters {

  private final MeterRegistry meters;
  private final InstantSource clock;
  private volatile @Nullable Instant last;

  ReconciliationMeters(MeterRegistry meters, InstantSource clock) {
    this.meters = meters;
    this.clock = clock;
    Gauge.builder("bailiwick.reconciliation.age", this, ReconciliationMeters::age)
        .description("Seconds since a reconciliation ended")
        .baseUnit("seconds")
        .register(meters);
  }

  void ended(Report report) {
    last = report.reconciliation().endedAt();
    String name =
        report.reconciliation().dryRun()
            ? "bailiwick.reconciliation.findings"
            : "bailiwick.reconciliation.repairs";
    for (Difference difference : Difference.values()) {
      meters
          .counter(name, "kind", difference.code())
          .increment((double) report.findings().differing(difference));
    }
  }

  private double age() {
    Instant ended = last;
    return ended == null ? Double.NaN : (clock.millis() - ended.toEpochMilli()) / 1e3;
  }
}
