package dev.bailiwick.tenants;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.invitation.usecase.AcceptInvitation;
import dev.bailiwick.tenants.invitation.usecase.InviteMany;
import dev.bailiwick.tenants.invitation.usecase.InviteMember;
import dev.bailiwick.tenants.invitation.usecase.LetterBudget;
import dev.bailiwick.tenants.invitation.usecase.ResendInvitation;
import dev.bailiwick.tenants.invitation.usecase.RevokeInvitation;

/** The use cases of invitations, as the composition root would build them. */
record InvitationCases(TenantsPorts ports, Ground ground, Acts acts) {

  InviteMember invite() {
    return new InviteMember(
        ground.policy(), ports.tenants(), ports.invitations(), budget(), ports.outbox(), acts);
  }

  InviteMany inviteMany() {
    return new InviteMany(ground.policy(), invite(), ports.invitations(), ports.core().users());
  }

  AcceptInvitation accept() {
    return new AcceptInvitation(
        ports.core().transactions(),
        ground.policy(),
        ports.invitations(),
        ports.core().users(),
        acts);
  }

  ResendInvitation resend() {
    return new ResendInvitation(
        ground.policy(),
        ports.invitations(),
        ports.core().resources(),
        budget(),
        ports.outbox(),
        acts);
  }

  RevokeInvitation revoke() {
    return new RevokeInvitation(
        ground.policy(), ports.invitations(), ports.core().resources(), acts);
  }

  private LetterBudget budget() {
    return new LetterBudget(ports.invitations(), LetterBudget.USUAL);
  }
}
