package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks someone in by e-mail; the mail with its token goes out by the outbox. */
public final class InviteMember {

  private static final Duration USUAL = Duration.ofDays(7);
  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int MOST_GRANTS = 20;

  private final ChangePolicy policy;
  private final Invitations invitations;
  private final Outbox outbox;

  public InviteMember(ChangePolicy policy, Invitations invitations, Outbox outbox) {
    this.policy = policy;
    this.invitations = invitations;
    this.outbox = outbox;
  }

  /** The invitation as asked for; without an end it lasts seven days. */
  public record Wanted(EmailAddress email, List<WantedGrant> grants, @Nullable Instant expiresAt) {

    public Wanted {
      grants = List.copyOf(grants);
    }
  }

  /** One role that the invitation would give. */
  public record WantedGrant(String role, Reference on, @Nullable Instant expiresAt) {}

  /**
   * Invites.
   *
   * @throws Refusal where the caller may not invite there, or does not hold what they would give
   */
  public Invitation invite(Caller by, TenantId tenant, Wanted wanted) {
    return policy
        .change(tenant, by.subject(), draft -> invite(draft, by.subject(), tenant, wanted))
        .value();
  }

  private Invitation invite(PolicyDraft draft, Subject by, TenantId tenant, Wanted wanted) {
    draft.requireSubject();
    List<GrantTerms> grants = wanted.grants().stream().map(grant -> terms(draft, grant)).toList();
    if (grants.isEmpty() || grants.size() > MOST_GRANTS) {
      throw Refusal.invalid("grants", "An invitation gives 1 to " + MOST_GRANTS + " grants.");
    }
    for (GrantTerms terms : grants) {
      draft.require("bw.invitation:create", draft.placeOf(terms.on()));
      draft.requireCover(terms);
    }
    Invitation invitation =
        new Invitation(
            InvitationId.random(),
            tenant,
            wanted.email(),
            grants,
            by,
            draft.at(),
            end(draft.at(), wanted.expiresAt()),
            Status.PENDING,
            null);
    invitations.add(invitation);
    outbox.put(new InvitationAddress(tenant, invitation.id()), draft.at());
    return invitation;
  }

  private static GrantTerms terms(PolicyDraft draft, WantedGrant wanted) {
    return GrantTerms.of(draft, wanted.role(), wanted.on(), wanted.expiresAt(), null);
  }

  private static Instant end(Instant now, @Nullable Instant wanted) {
    Instant end = wanted == null ? now.plus(USUAL) : wanted;
    if (!now.isBefore(end) || end.isAfter(now.plus(LONGEST))) {
      throw Refusal.invalid(
          "expires_at", "An invitation ends within the next " + LONGEST.toDays() + " days.");
    }
    return end.truncatedTo(ChronoUnit.MICROS);
  }
}
