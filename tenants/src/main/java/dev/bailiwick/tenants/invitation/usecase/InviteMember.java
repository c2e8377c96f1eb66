package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.TenantSettings;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Delivery;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Outbox;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.tenant.Tenant;
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
  private final Tenants tenants;
  private final Invitations invitations;
  private final LetterBudget budget;
  private final Outbox outbox;
  private final Acts acts;

  public InviteMember(
      ChangePolicy policy,
      Tenants tenants,
      Invitations invitations,
      LetterBudget budget,
      Outbox outbox,
      Acts acts) {
    this.policy = policy;
    this.tenants = tenants;
    this.invitations = invitations;
    this.budget = budget;
    this.outbox = outbox;
    this.acts = acts;
  }

  /**
   * The invitation as asked for; without an end it lasts as long as the tenant has set, or else
   * seven days.
   *
   * @param guestUntil when the stay of whoever accepts ends; null where they come to stay
   */
  public record Wanted(
      EmailAddress email,
      List<WantedGrant> grants,
      @Nullable Instant guestUntil,
      @Nullable Instant expiresAt) {

    public Wanted {
      grants = List.copyOf(grants);
    }

    /** One for somebody who comes to stay. */
    public Wanted(EmailAddress email, List<WantedGrant> grants, @Nullable Instant expiresAt) {
      this(email, grants, null, expiresAt);
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

  /** Refuses before it writes anything, so that one of many can be refused alone. */
  Invitation invite(PolicyDraft draft, Subject by, TenantId tenant, Wanted wanted) {
    List<GrantTerms> grants = givable(draft, wanted);
    Instant guestUntil = stay(draft.at(), wanted, grants);
    Instant expiresAt = end(draft.at(), tenant, wanted, guestUntil);
    budget.requireRoom(tenant, draft.at());
    Invitation invitation =
        new Invitation(
            InvitationId.random(),
            tenant,
            wanted.email(),
            grants,
            guestUntil,
            by,
            draft.at(),
            expiresAt,
            Status.PENDING,
            null,
            draft.at(),
            Delivery.WAITING);
    invitations.add(invitation);
    outbox.put(new InvitationAddress(tenant, invitation.id()), draft.at());
    acts.note(tenant, by, "invitation_sent", invitation.id().reference());
    return invitation;
  }

  /** What it would give, where the caller may give it to somebody new. */
  static List<GrantTerms> givable(PolicyDraft draft, Wanted wanted) {
    draft.requireSubject();
    List<GrantTerms> grants = wanted.grants().stream().map(grant -> terms(draft, grant)).toList();
    if (grants.isEmpty() || grants.size() > MOST_GRANTS) {
      throw Refusal.invalid("grants", "An invitation gives 1 to " + MOST_GRANTS + " grants.");
    }
    for (GrantTerms terms : grants) {
      draft.require("bw.invitation:create", draft.placeOf(terms.on()));
      draft.requireCover(terms);
    }
    return grants;
  }

  private static GrantTerms terms(PolicyDraft draft, WantedGrant wanted) {
    return GrantTerms.of(draft, wanted.role(), wanted.on(), wanted.expiresAt(), null);
  }

  /** When a guest's stay ends, who is never an owner. */
  private static @Nullable Instant stay(Instant now, Wanted wanted, List<GrantTerms> grants) {
    Instant until = wanted.guestUntil();
    if (until == null) {
      return null;
    }
    if (!now.isBefore(until)) {
      throw Refusal.invalid("guest_until", "This lies in the past.");
    }
    if (grants.stream().anyMatch(terms -> terms.role().equals(BuiltInRoles.OWNER))) {
      throw Refusal.invalid("guest_until", "A guest is never an owner.");
    }
    return until.truncatedTo(ChronoUnit.MICROS);
  }

  /** No later than the stay that it would begin. */
  private Instant end(Instant now, TenantId tenant, Wanted wanted, @Nullable Instant guestUntil) {
    Instant end = wanted.expiresAt() == null ? usual(now, tenant, guestUntil) : wanted.expiresAt();
    if (!now.isBefore(end) || end.isAfter(now.plus(LONGEST))) {
      throw Refusal.invalid(
          "expires_at", "An invitation ends within the next " + LONGEST.toDays() + " days.");
    }
    if (guestUntil != null && end.isAfter(guestUntil)) {
      throw Refusal.invalid("expires_at", "An invitation ends before the stay that it offers.");
    }
    return end.truncatedTo(ChronoUnit.MICROS);
  }

  private Instant usual(Instant now, TenantId tenant, @Nullable Instant guestUntil) {
    Integer days =
        tenants.find(tenant).map(Tenant::settings).orElse(TenantSettings.NONE).invitationDays();
    Instant usual = now.plus(days == null ? USUAL : Duration.ofDays(days));
    return guestUntil != null && guestUntil.isBefore(usual) ? guestUntil : usual;
  }
}
