package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Ownership;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.UserFilter;
import dev.bailiwick.tenants.member.SignIns;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a tenant that nobody owns any more an owner, by an operator. */
public final class RecoverTenant {

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final Users users;

  public RecoverTenant(Transactions transactions, ChangePolicy policy, Users users) {
    this.transactions = transactions;
    this.policy = policy;
    this.users = users;
  }

  /** Who is to own it: a user by our id, or else the one who has proven this address. */
  public record WantedOwner(@Nullable UserId id, @Nullable EmailAddress email) {}

  /**
   * Recovers; whoever owns it then is a member from now on, if they were none.
   *
   * @throws Refusal where the caller may not by {@code system}'s policy, somebody owns the tenant,
   *     or the other one is not known or cannot sign in
   */
  public Changed<UserId> recover(Caller by, TenantId tenant, WantedOwner wanted) {
    return transactions.global(
        () -> {
          // Nobody is erased while they come to own a tenant.
          Optional<User> owner = known(wanted).flatMap(users::lock);
          return policy.change(tenant, by.subject(), draft -> recover(draft, owner));
        });
  }

  private Optional<UserId> known(WantedOwner wanted) {
    return wanted.id() == null
        ? Optional.ofNullable(wanted.email()).flatMap(this::byAddress)
        : Optional.of(wanted.id());
  }

  /** Nobody, where two have proven it. */
  private Optional<UserId> byAddress(EmailAddress email) {
    List<UserId> proven =
        users.list(new UserFilter(email, true, null), new Page.Request(null, 10)).items().stream()
            .filter(user -> user.verifiedEmails().contains(email))
            .map(User::id)
            .toList();
    return proven.size() == 1 ? Optional.of(proven.getFirst()) : Optional.empty();
  }

  private static UserId recover(PolicyDraft draft, Optional<User> owner) {
    draft.requireRecovery();
    User user =
        owner
            .filter(one -> !one.identities().isEmpty())
            .orElseThrow(
                () -> Refusal.invalid("owner", "Nobody who signs in is known under this."));
    bringIn(draft, user);
    Subject subject = Subject.of(user.id());
    draft.submit(
        new GrantAdded(new GrantTerms(BuiltInRoles.OWNER, new Scope.OnTenant(), null).to(subject)));
    if (!Ownership.isOf(draft.rows(), user.id())) {
      throw Refusal.conflict("cannot_own", "They cannot sign in, and so cannot own a tenant.");
    }
    return user.id();
  }

  private static void bringIn(PolicyDraft draft, User user) {
    Member member = draft.rows().members().get(user.id());
    if (member == null) {
      SignIns.arrival(user).forEach(draft::submit);
      return;
    }
    if (member.status() != MemberStatus.ACTIVE) {
      draft.submit(new MemberStatusChanged(user.id(), MemberStatus.ACTIVE));
    }
    if (member.isGuest()) {
      draft.submit(new MemberExpiryChanged(user.id(), null));
    }
    SignIns.news(draft.rows(), user).forEach(draft::submit);
  }
}
