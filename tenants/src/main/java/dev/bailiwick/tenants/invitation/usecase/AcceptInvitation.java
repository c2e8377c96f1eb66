package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.Joining;
import dev.bailiwick.tenants.port.Invitations;

/**
 * Accepts an invitation by the token from the mail, for whoever has proven its e-mail address:
 * once. The same person accepting again is a success.
 */
public final class AcceptInvitation {

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final Invitations invitations;
  private final Users users;
  private final Acts acts;

  public AcceptInvitation(
      Transactions transactions,
      ChangePolicy policy,
      Invitations invitations,
      Users users,
      Acts acts) {
    this.transactions = transactions;
    this.policy = policy;
    this.invitations = invitations;
    this.users = users;
    this.acts = acts;
  }

  /**
   * Accepts; the tenant is the one that the caller now belongs to.
   *
   * @throws Refusal where there is no such token, it is for someone else, or it is used, expired or
   *     void
   */
  public Changed<TenantId> accept(Person by, InvitationToken token) {
    InvitationAddress address =
        transactions.global(() -> invitations.byToken(token)).orElseThrow(Refusal::absent);
    return transactions.global(
        () -> {
          // Nobody is erased while they join.
          User user = users.lock(by.user()).orElseThrow(Refusal::absent);
          return policy.change(
              address.tenant(), Subject.of(by.user()), draft -> accept(draft, address, user));
        });
  }

  private TenantId accept(PolicyDraft draft, InvitationAddress address, User user) {
    Invitation invitation =
        invitations.find(address.tenant(), address.invitation()).orElseThrow(Refusal::absent);
    requireFor(invitation, user);
    if (!acceptedBefore(draft, invitation, user.id())) {
      requireOpen(draft, invitation, user);
      Joining.join(draft, invitation, user);
      invitations.accepted(address, user.id());
      acts.note(
          address.tenant(), draft.by(), "invitation_accepted", address.invitation().reference());
    }
    return address.tenant();
  }

  private static void requireFor(Invitation invitation, User user) {
    if (!user.verifiedEmails().contains(invitation.email())) {
      throw Refusal.forbidden(
          "invitation_for_another",
          "This invitation is for "
              + invitation.email().masked()
              + ", which you have not proven to be yours: sign in with that address, link a sign-in"
              + " that has it to yours, or ask for an invitation to an address of yours.");
    }
  }

  private static boolean acceptedBefore(PolicyDraft draft, Invitation invitation, UserId user) {
    Member member = draft.rows().members().get(user);
    return invitation.status() == Status.ACCEPTED
        && user.equals(invitation.acceptedBy())
        && member != null
        && member.status() == MemberStatus.ACTIVE;
  }

  private static void requireOpen(PolicyDraft draft, Invitation invitation, User user) {
    if (invitation.status() != Status.VOID && !invitation.openAt(draft.at())) {
      throw Refusal.gone(
          "invitation_over", "This invitation has been used, has been revoked or has expired.");
    }
    if (invitation.status() == Status.VOID
        || !Joining.stillGiven(draft, invitation, Subject.of(user.id()))) {
      throw Refusal.gone(
          "invitation_void", "Whoever sent this invitation can no longer give what it gives.");
    }
  }
}
