package dev.bailiwick.authorization.catalogue.usecase;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;

/** Members of the installation's own tenant. */
record Operators(Ground ground) {

  /** One who holds this. */
  Person holding(String role) {
    Person operator = ground.someone();
    ground
        .ports()
        .append(
            TenantId.SYSTEM,
            new MemberAdded(operator.user(), null),
            new GrantAdded(
                new Grant(GrantId.random(), operator.subject(), role, new Scope.OnTenant(), null)));
    ground.snapshots().forget(TenantId.SYSTEM);
    return operator;
  }
}
