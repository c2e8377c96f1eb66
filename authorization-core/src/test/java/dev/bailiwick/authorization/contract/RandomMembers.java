package dev.bailiwick.authorization.contract;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.AttributesDeclared;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberSignInChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.List;
import java.util.Random;

/** What becomes of members, and what may be said of them, as chance has it. */
record RandomMembers(Random random, RandomParts parts, AuthorizationPorts ports) {

  List<PolicyChange> newMember(PolicyRows rows) {
    Personal externalId = random.nextBoolean() ? new Personal("rick@" + parts.id()) : null;
    return List.of(new MemberAdded(ports.newUser(), externalId));
  }

  List<PolicyChange> ofMembers(PolicyRows rows) {
    UserId member = parts.oneOf(rows.members().keySet());
    if (member == null) {
      return List.of();
    }
    return List.of(
        switch (random.nextInt(4)) {
          case 0 -> new MemberStatusChanged(member, parts.one(MemberStatus.values()));
          case 1 -> new MemberExpiryChanged(member, parts.end());
          case 2 ->
              new MemberSignInChanged(
                  member,
                  random.nextInt(3) == 0
                      ? null
                      : new SignIn(random.nextBoolean(), random.nextBoolean()));
          default -> new MemberAttributesChanged(member, parts.byName(parts::value));
        });
  }

  List<PolicyChange> ofAttributes(PolicyRows rows) {
    return List.of(new AttributesDeclared(parts.declared()));
  }
}
