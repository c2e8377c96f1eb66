package dev.bailiwick.authorization.audit;

import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a tenant's audit; null leaves it open.
 *
 * @param operation the operation of an act or refusal, or the kind of a change
 * @param about the id of what it was done to; of a change, any id or name that stands in it
 * @param from the first instant that is wanted
 * @param until the first that is no longer wanted
 */
public record AuditFilter(
    @Nullable Actor actor,
    @Nullable Kind kind,
    @Nullable String operation,
    @Nullable String about,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** All there is. */
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

  /** What stands in an audit. */
  public enum Kind {
    CHANGE,
    ACT,
    REFUSAL;

    /** The kind as it is written. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether things of this kind are wanted at all. */
  public boolean admits(Kind one) {
    return kind == null || kind == one;
  }

  /** Whether this event is wanted. */
  public boolean admits(AuditEvent event) {
    return admits(event.outcome() instanceof Outcome.Done ? Kind.ACT : Kind.REFUSAL)
        && admits(event.actor(), event.at())
        && (operation == null || operation.equals(event.operation()))
        && (about == null || (event.about() != null && about.equals(event.about().id())));
  }

  /** Whether this row of the ledger is wanted. */
  public boolean admits(LedgerEntry entry) {
    return admits(Kind.CHANGE)
        && admits(entry.actor(), entry.at())
        && (operation == null || entry.changes().contains(Objects.requireNonNull(change())))
        && (about == null
            || entry.changes().contains(Objects.requireNonNull(named()))
            || entry.changes().contains(Objects.requireNonNull(subject())));
  }

  /** What stands in a row of the ledger that has such a change. */
  public @Nullable String change() {
    return operation == null ? null : "\"change\":" + CanonicalJson.of(operation);
  }

  /** What stands in a row of the ledger that names this. */
  public @Nullable String named() {
    return about == null ? null : CanonicalJson.of(about);
  }

  /** What stands in one that names this as whoever a role is given to. */
  public @Nullable String subject() {
    String named = named();
    return named == null ? null : ":" + named.substring(1);
  }

  private boolean admits(Actor by, Instant at) {
    return (actor == null || actor.equals(by))
        && (from == null || !at.isBefore(from))
        && (until == null || at.isBefore(until));
  }
}
