package dev.bailiwick.tenants.invitation.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.UserFilter;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.usecase.InviteMember.Wanted;
import dev.bailiwick.tenants.port.Invitations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks many in at once, under one lock: every line is answered, and a bad one stops none of the
 * others.
 */
public final class InviteMany {

  /** How many lines there may be. */
  public static final int MOST = 1000;

  /** How many people of one address are looked at; more than a handful are a fault elsewhere. */
  private static final Page.Request SOME = new Page.Request(null, 100);

  private final ChangePolicy policy;
  private final InviteMember one;
  private final Invitations invitations;
  private final Users users;

  public InviteMany(ChangePolicy policy, InviteMember one, Invitations invitations, Users users) {
    this.policy = policy;
    this.one = one;
    this.invitations = invitations;
    this.users = users;
  }

  /** What became of a line. */
  public sealed interface Answer {

    /** The invitation that it made. */
    record Created(Invitation invitation) implements Answer {}

    /** An invitation waits for this address already; it stays as it is. */
    record Waiting(Invitation invitation) implements Answer {}

    /** Nothing, for this reason. */
    record Refused(Refusal refusal) implements Answer {}
  }

  /**
   * Invites, and answers line by line in their order.
   *
   * @param lines each says what is wanted, or is refused where it cannot be read
   * @throws Refusal where the caller may invite to none of it, or there are too many lines
   */
  public List<Answer> invite(Caller by, TenantId tenant, List<Supplier<Wanted>> lines) {
    return policy.change(tenant, by.subject(), draft -> invite(by, tenant, draft, lines)).value();
  }

  private List<Answer> invite(
      Caller by, TenantId tenant, PolicyDraft draft, List<Supplier<Wanted>> lines) {
    draft.requireSubject();
    if (lines.isEmpty() || lines.size() > MOST) {
      draft.require("bw.invitation:create", tenant);
      throw Refusal.invalid("invitations", "There are 1 to " + MOST + " lines.");
    }
    Set<EmailAddress> seen = new HashSet<>();
    List<Answer> answers = new ArrayList<>();
    for (Supplier<Wanted> line : lines) {
      answers.add(answer(by, tenant, draft, line, seen));
    }
    requireAnyAllowed(answers);
    return answers;
  }

  private Answer answer(
      Caller by,
      TenantId tenant,
      PolicyDraft draft,
      Supplier<Wanted> line,
      Set<EmailAddress> seen) {
    try {
      Wanted wanted = line.get();
      if (!seen.add(wanted.email())) {
        throw Refusal.invalid("email", "This address stands in a line before.");
      }
      InviteMember.givable(draft, wanted);
      Optional<Invitation> waiting = waiting(tenant, draft, wanted.email());
      if (waiting.isPresent()) {
        return new Answer.Waiting(waiting.get());
      }
      if (isMember(draft, wanted.email())) {
        throw Refusal.conflict("already_member", "This is a member's address already.");
      }
      return new Answer.Created(one.invite(draft, by.subject(), tenant, wanted));
    } catch (Refusal refusal) {
      return new Answer.Refused(refusal);
    }
  }

  private Optional<Invitation> waiting(TenantId tenant, PolicyDraft draft, EmailAddress email) {
    return invitations.pendingFor(email).stream()
        .filter(address -> address.tenant().equals(tenant))
        .flatMap(address -> invitations.find(tenant, address.invitation()).stream())
        .filter(invitation -> invitation.openAt(draft.at()))
        .findFirst();
  }

  private boolean isMember(PolicyDraft draft, EmailAddress email) {
    return users.list(new UserFilter(email, null, null), SOME).items().stream()
        .filter(user -> user.verifiedEmails().contains(email))
        .map(User::id)
        .map(draft.rows().members()::get)
        .anyMatch(InviteMany::isHere);
  }

  private static boolean isHere(@Nullable Member member) {
    return member != null && member.status() != MemberStatus.REMOVED;
  }

  /** Where nothing of it is the caller's to do, they are told so as for a single invitation. */
  private static void requireAnyAllowed(List<Answer> answers) {
    List<Refusal> forbidden =
        answers.stream()
            .filter(Answer.Refused.class::isInstance)
            .map(answer -> ((Answer.Refused) answer).refusal())
            .filter(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN)
            .toList();
    if (forbidden.size() == answers.size()) {
      throw forbidden.getFirst();
    }
  }
}
