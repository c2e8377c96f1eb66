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
import dev.bailiwick.tenants.invitation.Invitation.Delivery;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Outbox;
import java.time.Duration;

/**
 * Sends an invitation's letter again, with a token of its own; those of older letters open nothing
 * any more, since whoever asks for another has lost one, to whomever.
 */
public final class ResendInvitation {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final ChangePolicy policy;
  private final Invitations invitations;
  private final Resources register;
  private final LetterBudget budget;
  private final Outbox outbox;
  private final Acts acts;

  public ResendInvitation(
      ChangePolicy policy,
      Invitations invitations,
      Resources register,
      LetterBudget budget,
      Outbox outbox,
      Acts acts) {
    this.policy = policy;
    this.invitations = invitations;
    this.register = register;
    this.budget = budget;
    this.outbox = outbox;
    this.acts = acts;
  }

  /**
   * Sends again.
   *
   * @throws Refusal where the caller may not, it is no longer open, or a letter was asked for
   *     within the last minute
   */
  public Invitation resend(Caller by, TenantId tenant, InvitationId id) {
    return policy.change(tenant, by.subject(), draft -> resend(draft, by, tenant, id)).value();
  }

  private Invitation resend(PolicyDraft draft, Caller by, TenantId tenant, InvitationId id) {
    draft.requireSubject();
    Invitation invitation = invitations.find(tenant, id).orElse(null);
    Location location = invitation == null ? new Location.Nowhere() : invitation.location(register);
    draft.require("bw.invitation:change", id, location);
    if (invitation == null) {
      throw Refusal.absent();
    }
    if (!invitation.openAt(draft.at())) {
      throw Refusal.gone(
          "invitation_over", "This invitation is no longer open; send a new one instead.");
    }
    if (draft.at().isBefore(invitation.letterAt().plus(PAUSE))) {
      throw Refusal.conflict(
          "sent_just_now", "Its letter was asked for within the last minute; wait a little.");
    }
    budget.requireRoom(tenant, draft.at());
    InvitationAddress address = new InvitationAddress(tenant, id);
    invitations.relettered(address, draft.at());
    outbox.put(address, draft.at());
    acts.note(tenant, by.subject(), "invitation_resent", id.reference());
    return invitation.withLetter(draft.at(), Delivery.WAITING);
  }
}
