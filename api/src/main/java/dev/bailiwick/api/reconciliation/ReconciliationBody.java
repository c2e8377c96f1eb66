package dev.bailiwick.api.reconciliation;

import dev.bailiwick.authorization.reconciliation.Difference;
import dev.bailiwick.authorization.reconciliation.Findings;
import dev.bailiwick.authorization.reconciliation.Findings.Example;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.usecase.ReconciliationDirectory.Report;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reconciliation as it is sent, with what it has found so far. */
@Introspected
@Schema(name = "Reconciliation")
record ReconciliationBody(
    String id,
    boolean dryRun,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Schema(description = "How many identities were looked at.") long compared,
    long missing,
    long deleted,
    long enabled,
    long changed,
    @Schema(description = "Some of those that differ.") List<ExampleBody> examples) {

  static ReconciliationBody of(Report report) {
    return of(report.reconciliation(), report.findings());
  }

  /** One that has just begun. */
  static ReconciliationBody of(Reconciliation begun) {
    return of(begun, new Findings(0, Map.of(), List.of()));
  }

  private static ReconciliationBody of(Reconciliation run, Findings found) {
    return new ReconciliationBody(
        run.id().toString(),
        run.dryRun(),
        run.startedAt(),
        run.endedAt(),
        found.compared(),
        found.differing(Difference.MISSING),
        found.differing(Difference.DELETED),
        found.differing(Difference.ENABLED),
        found.differing(Difference.CHANGED),
        found.examples().stream().map(ExampleBody::of).toList());
  }

  /** An identity that differs, by the provider's name for it. */
  @Introspected
  @Schema(name = "DifferingIdentity")
  record ExampleBody(String difference, String issuer, String subject) {

    static ExampleBody of(Example example) {
      return new ExampleBody(
          example.difference().code(), example.identity().issuer(), example.identity().subject());
    }
  }

  /** Whether a new one only reports. */
  @Introspected
  @Schema(name = "NewReconciliation", requiredProperties = "dry_run")
  record New(@Nullable Boolean dryRun) {}
}
