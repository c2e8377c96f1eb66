package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.Invitations;

/** Takes an invitation back before it is accepted. */
public final class RevokeInvitation {

  private final ChangePolicy policy;
  private final Invitations invitations;
  private final Resources register;
  private final Acts acts;

  public RevokeInvitation(
      ChangePolicy policy, Invitations invitations, Resources register, Acts acts) {
    this.policy = policy;
    this.invitations = invitations;
    this.register = register;
    this.acts = acts;
  }

  /**
   * Revokes; revoking again changes nothing.
   *
   * @throws Refusal where the caller may not, there is none such, or it has been accepted
   */
  public void revoke(Caller by, TenantId tenant, InvitationId id) {
    policy.change(tenant, by.subject(), draft -> revoke(draft, by, tenant, id));
  }

  private InvitationId revoke(PolicyDraft draft, Caller by, TenantId tenant, InvitationId id) {
    draft.requireSubject();
    Invitation invitation = invitations.find(tenant, id).orElse(null);
    Location location = invitation == null ? new Location.Nowhere() : invitation.location(register);
    draft.require("bw.invitation:delete", id, location);
    if (invitation != null && invitation.status() == Status.ACCEPTED) {
      throw Refusal.conflict(
          "already_accepted", "This invitation has been accepted; remove the member instead.");
    }
    if (invitation != null && invitation.status() == Status.PENDING) {
      acts.note(tenant, by.subject(), "invitation_revoked", id.reference());
    }
    invitations.revoked(new InvitationAddress(tenant, id));
    return id;
  }
}
