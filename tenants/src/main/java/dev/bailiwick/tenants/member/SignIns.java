package dev.bailiwick.tenants.member;

import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the identity provider says of a user, as their tenants keep it. */
public final class SignIns {

  private SignIns() {}

  /** The changes by which this user becomes a member, who signs in as is known of them. */
  public static List<PolicyChange> arrival(User user) {
    MemberAdded added = new MemberAdded(user.id(), null);
    SignIn known = of(user);
    return known == null
        ? List.of(added)
        : List.of(added, new MemberSignInChanged(user.id(), known));
  }

  /** The change, if there is one, by which this tenant learns how its member can sign in now. */
  public static List<PolicyChange> news(PolicyRows rows, User user) {
    Member member = rows.members().get(user.id());
    SignIn known = of(user);
    return member == null
            || member.status() == MemberStatus.REMOVED
            || known == null
            || known.equals(member.signIn())
        ? List.of()
        : List.of(new MemberSignInChanged(user.id(), known));
  }

  /**
   * Of several identities the worse counts: one that is disabled disables the user, and one without
   * a second factor is a way in without it.
   */
  private static @Nullable SignIn of(User user) {
    List<ProviderFacts> facts = user.facts();
    return facts.isEmpty()
        ? null
        : new SignIn(
            !facts.stream().allMatch(ProviderFacts::enabled),
            facts.stream().allMatch(ProviderFacts::mfaEnrolled));
  }
}
