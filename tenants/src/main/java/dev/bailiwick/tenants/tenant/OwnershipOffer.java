package dev.bailiwick.tenants.tenant;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.UserId;
import java.time.Instant;

/** An owner's word that somebody else shall own the tenant in their place, once they accept. */
public record OwnershipOffer(UserId from, UserId to, Instant offeredAt, Instant expiresAt) {

  public OwnershipOffer {
    requireNonNull(from);
    requireNonNull(to);
    requireNonNull(offeredAt);
    requireNonNull(expiresAt);
  }

  /** Whether it can still be accepted. */
  public boolean openAt(Instant at) {
    return at.isBefore(expiresAt);
  }
}
