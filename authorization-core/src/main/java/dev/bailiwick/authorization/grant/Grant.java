package dev.bailiwick.authorization.grant;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.condition.Condition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subject holds a role on a scope; it counts while the instant is before {@code expiresAt}.
 *
 * @param condition holds for each of the role's entries, beside the entry's own
 */
public record Grant(
    GrantId id,
    Subject to,
    String role,
    Scope on,
    @Nullable Instant expiresAt,
    @Nullable Condition condition) {

  public Grant {
    requireNonNull(id);
    requireNonNull(to);
    requireNonNull(role);
    requireNonNull(on);
  }

  /** A grant without a condition. */
  public Grant(GrantId id, Subject to, String role, Scope on, @Nullable Instant expiresAt) {
    this(id, to, role, on, expiresAt, null);
  }

  /** Whether the grant counts at this instant. */
  public boolean liveAt(Instant at) {
    return expiresAt == null || at.isBefore(expiresAt);
  }

  /** Whether the grant goes on at least as long as something that ends then (null: never). */
  public boolean lastsUntil(@Nullable Instant end) {
    return expiresAt == null || (end != null && !expiresAt.isBefore(end));
  }
}
