package dev.bailiwick.persistence;

import static java.util.stream.Collectors.toMap;

import dev.bailiwick.authorization.port.Reconciliations;
import dev.bailiwick.authorization.reconciliation.Difference;
import dev.bailiwick.authorization.reconciliation.Findings;
import dev.bailiwick.authorization.reconciliation.Findings.Example;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.Reconciliation.Place;
import dev.bailiwick.authorization.reconciliation.Reconciliation.Stage;
import dev.bailiwick.authorization.reconciliation.ReconciliationId;
import dev.bailiwick.authorization.user.Identity;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reconciliations on PostgreSQL. */
@Singleton
final class PostgresReconciliations implements Reconciliations {

  private final ReconciliationTables tables;

  PostgresReconciliations(ReconciliationTables tables) {
    this.tables = tables;
  }

  @Override
  public boolean add(Reconciliation begun) {
    Columns columns = Columns.of(begun.place());
    int added =
        tables.add(
            begun.id().value(),
            begun.dryRun(),
            begun.startedAt(),
            begun.endedAt(),
            columns.issuer(),
            columns.stage(),
            columns.cursor());
    tables.forgetAllBut(KEPT);
    return added == 1;
  }

  @Override
  public Optional<Reconciliation> find(ReconciliationId id) {
    return tables.find(id.value()).map(PostgresReconciliations::reconciliation);
  }

  @Override
  public Optional<Reconciliation> newest() {
    return tables.newest().map(PostgresReconciliations::reconciliation);
  }

  @Override
  public Optional<Reconciliation> claim(UUID holder, Instant now, Instant until) {
    return tables.claim(holder, now, until) == 0
        ? Optional.empty()
        : tables.held(holder).map(PostgresReconciliations::reconciliation);
  }

  @Override
  public boolean move(Reconciliation moved, UUID holder, Instant until) {
    Columns columns = Columns.of(moved.place());
    return tables.move(
            moved.id().value(),
            holder,
            until,
            moved.endedAt(),
            columns.issuer(),
            columns.stage(),
            columns.cursor())
        == 1;
  }

  @Override
  public void note(ReconciliationId id, Identity identity, @Nullable Difference difference) {
    tables.note(
        id.value(),
        identity.issuer(),
        identity.subject(),
        difference == null ? null : difference.code());
  }

  @Override
  public List<Identity> unmet(ReconciliationId id, String issuer, int most) {
    return tables.unmet(id.value(), issuer, most).stream()
        .map(row -> new Identity(row.issuer(), row.subject()))
        .toList();
  }

  @Override
  public Findings findings(ReconciliationId id, int examples) {
    List<ReconciliationTables.Count> counts = tables.counts(id.value());
    Map<Difference, Long> differing =
        counts.stream()
            .filter(count -> count.difference() != null)
            .collect(
                toMap(
                    count -> Difference.of(Objects.requireNonNull(count.difference())),
                    ReconciliationTables.Count::identities));
    return new Findings(
        counts.stream().mapToLong(ReconciliationTables.Count::identities).sum(),
        differing,
        tables.differing(id.value(), examples).stream()
            .map(PostgresReconciliations::example)
            .toList());
  }

  private static Example example(ReconciliationTables.Looked row) {
    return new Example(
        Difference.of(Objects.requireNonNull(row.difference())),
        new Identity(row.issuer(), row.subject()));
  }

  private static Reconciliation reconciliation(ReconciliationTables.Row row) {
    Place place =
        row.issuer() == null || row.stage() == null
            ? null
            : new Place(row.issuer(), Stage.valueOf(row.stage()), row.cursor());
    return new Reconciliation(
        new ReconciliationId(row.id()), row.dryRun(), row.startedAt(), row.endedAt(), place);
  }

  private record Columns(@Nullable String issuer, @Nullable String stage, @Nullable String cursor) {

    static Columns of(@Nullable Place place) {
      return place == null
          ? new Columns(null, null, null)
          : new Columns(place.issuer(), place.stage().name(), place.cursor());
    }
  }
}
