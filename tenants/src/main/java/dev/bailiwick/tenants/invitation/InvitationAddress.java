package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;

/** Where an invitation is. */
public record InvitationAddress(TenantId tenant, InvitationId invitation) {

  public InvitationAddress {
    requireNonNull(tenant);
    requireNonNull(invitation);
  }
}
