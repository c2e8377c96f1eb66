package dev.bailiwick.authorization.reconciliation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of all whom we know with all whom the provider lists.
 *
 * @param dryRun it reports and mends nothing
 * @param place how far it has come; null once it has ended
 */
public record Reconciliation(
    ReconciliationId id,
    boolean dryRun,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Place place) {

  /** Of one issuer first its whole list is gone through, then whomever of ours it did not list. */
  public enum Stage {
    LISTED,
    REST
  }

  /**
   * Where it goes on.
   *
   * @param cursor of the provider's; null for the beginning
   */
  public record Place(String issuer, Stage stage, @Nullable String cursor) {}

  public Reconciliation {
    requireNonNull(id);
    requireNonNull(startedAt);
    if ((endedAt == null) == (place == null)) {
      throw new IllegalArgumentException("it has either ended or a place where it goes on");
    }
  }

  /** The same, further on. */
  public Reconciliation at(Place next) {
    return new Reconciliation(id, dryRun, startedAt, null, next);
  }

  /** The same, at its end. */
  public Reconciliation ended(Instant at) {
    return new Reconciliation(id, dryRun, startedAt, at, null);
  }
}
