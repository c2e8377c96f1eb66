package dev.bailiwick.authorization.application;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept: enough to recognise it, not to use it.
 *
 * @param expiresAt when it opens nothing any more; null where it has no end
 * @param lastUsedAt to the hour, and written down now and then; null where it never was
 */
public record StoredKey(
    TenantId home,
    ApplicationId application,
    String prefix,
    String hash,
    @Nullable String name,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt) {

  public StoredKey {
    requireNonNull(home);
    requireNonNull(application);
    requireNonNull(prefix);
    requireNonNull(hash);
    requireNonNull(createdAt);
  }

  /** Whether it opens anything then. */
  public boolean holdsAt(Instant at) {
    return expiresAt == null || at.isBefore(expiresAt);
  }
}
