package dev.bailiwick.authorization.application;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import java.time.Instant;

/** A key as it is kept: enough to recognise it, not to use it. */
public record StoredKey(
    TenantId home, ApplicationId application, String prefix, String hash, Instant createdAt) {

  public StoredKey {
    requireNonNull(home);
    requireNonNull(application);
    requireNonNull(prefix);
    requireNonNull(hash);
    requireNonNull(createdAt);
  }
}
