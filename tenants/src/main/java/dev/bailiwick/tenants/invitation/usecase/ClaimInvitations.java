package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Limit;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.Joining;
import dev.bailiwick.tenants.port.Invitations;

/** Once a user's e-mail address is proven, what was waiting for that address becomes theirs. */
public final class ClaimInvitations implements WhenIdentitySynced {

  private final ChangePolicy policy;
  private final Invitations invitations;
  private final Acts acts;

  public ClaimInvitations(ChangePolicy policy, Invitations invitations, Acts acts) {
    this.policy = policy;
    this.invitations = invitations;
    this.acts = acts;
  }

  @Override
  public void synced(User user) {
    for (EmailAddress email : user.verifiedEmails()) {
      for (InvitationAddress address : invitations.pendingFor(email)) {
        policy.change(
            address.tenant(), Subject.of(user.id()), draft -> claim(draft, address, user));
      }
    }
  }

  /** Whether it could be claimed; one that no longer stands just stays where it is. */
  private boolean claim(PolicyDraft draft, InvitationAddress address, User user) {
    Invitation invitation = invitations.find(address.tenant(), address.invitation()).orElse(null);
    if (invitation == null
        || !invitation.openAt(draft.at())
        || isDisabled(draft, user.id())
        || !hasSeatFor(draft, user.id())
        || !Joining.stillGiven(draft, invitation, Subject.of(user.id()))) {
      return false;
    }
    Joining.join(draft, invitation, user);
    invitations.accepted(address, user.id());
    acts.note(
        address.tenant(), draft.by(), "invitation_accepted", address.invitation().reference());
    return true;
  }

  /** Where no seat is left, the invitation stays open until there is one. */
  private static boolean hasSeatFor(PolicyDraft draft, UserId user) {
    Member member = draft.rows().members().get(user);
    boolean seated = member != null && member.hasSeatAt(draft.at());
    return seated || draft.hasRoom(Limit.SEATS);
  }

  private static boolean isDisabled(PolicyDraft draft, UserId user) {
    Member member = draft.rows().members().get(user);
    return member != null && member.status() == MemberStatus.DISABLED;
  }
}
