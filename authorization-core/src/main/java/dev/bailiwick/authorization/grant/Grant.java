package dev.bailiwick.authorization.grant;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A subject holds a role on a scope; it counts while the instant is before {@code expiresAt}. */
public record Grant(GrantId id, Subject to, String role, Scope on, @Nullable Instant expiresAt) {

  public Grant {
    requireNonNull(id);
    requireNonNull(to);
    requireNonNull(role);
    requireNonNull(on);
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
