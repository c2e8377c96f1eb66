package dev.bailiwick.persistence;

import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.ledger.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a filter leaves open, as bounds that PostgreSQL can compare with. */
final class AuditBounds {

  private static final Instant EVER = Instant.EPOCH;
  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  private AuditBounds() {}

  static Instant from(AuditFilter filter) {
    return filter.from() == null ? EVER : filter.from();
  }

  static Instant until(AuditFilter filter) {
    return filter.until() == null ? NEVER : filter.until();
  }

  static @Nullable String actor(AuditFilter filter) {
    Actor actor = filter.actor();
    return actor == null ? null : actor.name();
  }
}
