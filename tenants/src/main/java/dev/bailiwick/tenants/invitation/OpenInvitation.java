package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

/** An invitation as it is told to whom it waits for, with the name of the tenant. */
public record OpenInvitation(Invitation invitation, String tenantName) {

  public OpenInvitation {
    requireNonNull(invitation);
    requireNonNull(tenantName);
  }
}
