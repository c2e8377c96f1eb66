package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.change.AfterChange;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.Joining;
import dev.bailiwick.tenants.port.Invitations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An invitation dies at the moment when whoever sent it can no longer give what it gives, and does
 * not come back with their rights (requirement 34).
 */
public final class VoidInvitations implements AfterChange {

  private static final String BUILT_IN = "bw.";

  private final Invitations invitations;
  private final Acts acts;

  public VoidInvitations(Invitations invitations, Acts acts) {
    this.invitations = invitations;
    this.acts = acts;
  }

  /** Who gives what; many invitations are alike in this, and are judged once. */
  private record Gift(Subject by, List<GrantTerms> grants) {}

  @Override
  public void changed(TenantId tenant, List<PolicyChange> changes, Supplier<PolicyDraft> next) {
    if (changes.stream().allMatch(VoidInvitations::takesNothing)) {
      return;
    }
    List<Invitation> pending = invitations.pending(tenant);
    if (pending.isEmpty()) {
      return;
    }
    PolicyDraft draft = next.get();
    if (draft.rows().standing().status() != TenantStanding.Status.ACTIVE) {
      // While a tenant is suspended nobody may do anything, and all have their rights back later.
      return;
    }
    Map<Gift, Boolean> stands = new HashMap<>();
    for (Invitation one : pending) {
      Gift gift = new Gift(one.invitedBy(), one.grants());
      if (!stands.computeIfAbsent(gift, it -> stands(draft, one))) {
        invitations.voided(new InvitationAddress(tenant, one.id()));
        acts.noteOwn(tenant, "invitation_voided", one.id().reference());
      }
    }
  }

  private static boolean stands(PolicyDraft draft, Invitation invitation) {
    return Joining.stillGiven(draft, invitation, Subject.of(UserId.random()));
  }

  /** The changes by which people join, which are many; built-in roles deny nothing. */
  private static boolean takesNothing(PolicyChange change) {
    return switch (change) {
      case MemberAdded added -> true;
      case WorkspaceCreated created -> true;
      case GrantAdded(var grant) -> grant.role().startsWith(BUILT_IN);
      default -> false;
    };
  }
}
