package dev.bailiwick.tenants.invitation;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.member.SignIns;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an open invitation makes of whoever it is for, as a batch of changes. */
public final class Joining {

  private Joining() {}

  /**
   * Whether the invitation stands as it was given: it dies when whoever gave it could no longer
   * give it to this subject, from whom a deny may take what they hold.
   */
  public static boolean stillGiven(PolicyDraft draft, Invitation invitation, Subject subject) {
    return invitation.grants().stream()
        .allMatch(
            terms ->
                draft.permits(
                        invitation.invitedBy(), "bw.invitation:create", draft.placeOf(terms.on()))
                    && draft.covers(invitation.invitedBy(), terms.to(subject)));
  }

  /**
   * Makes the user a member with the invitation's grants, on behalf of whoever invited them.
   *
   * @throws Refusal where they are a member who has been disabled
   */
  public static void join(PolicyDraft draft, Invitation invitation, User user) {
    draft.onBehalfOf(invitation.invitedBy());
    Subject subject = Subject.of(user.id());
    Member member = draft.rows().members().get(user.id());
    if (member == null) {
      SignIns.arrival(user).forEach(draft::submit);
    } else if (member.status() == MemberStatus.REMOVED) {
      draft.submit(new MemberStatusChanged(user.id(), MemberStatus.ACTIVE));
    } else if (member.status() == MemberStatus.DISABLED) {
      throw Refusal.forbidden("disabled", "You have been disabled in this tenant.");
    }
    stay(draft, invitation, user.id(), member);
    SignIns.news(draft.rows(), user).forEach(draft::submit);
    for (GrantTerms terms : invitation.grants()) {
      if (draft.rows().grantsTo(subject).stream().noneMatch(terms::sameAs)) {
        draft.submit(new GrantAdded(terms.to(subject)));
      }
    }
  }

  /** Who is here stays as they are; for everyone else the stay is the invitation's. */
  private static void stay(
      PolicyDraft draft, Invitation invitation, UserId user, @Nullable Member before) {
    Instant known = before == null ? null : before.expiresAt();
    if (before != null && before.status() == MemberStatus.ACTIVE) {
      if (known == null || draft.at().isBefore(known)) {
        return;
      }
      // What they were given ended with the stay that is over, and does not come back with another.
      draft.revokeAllOf(Subject.of(user));
    }
    if (!Objects.equals(known, invitation.guestUntil())) {
      draft.submit(new MemberExpiryChanged(user, invitation.guestUntil()));
    }
  }
}
