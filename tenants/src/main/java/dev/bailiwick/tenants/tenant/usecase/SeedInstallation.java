package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.tenants.port.Tenants;
import java.time.Instant;
import java.util.List;

/**
 * Begins the installation's own tenant with its first owner; the one write that nobody asked for.
 */
public final class SeedInstallation {

  private static final String SLUG = "system";

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final Tenants tenants;
  private final Users users;

  public SeedInstallation(
      Transactions transactions, ChangePolicy policy, Tenants tenants, Users users) {
    this.transactions = transactions;
    this.policy = policy;
    this.tenants = tenants;
    this.users = users;
  }

  /** Seeds, unless that has been done, by this node or another. */
  public void seed(Identity operator) {
    // Nobody ever gives this slug up, so that it does not matter when.
    transactions.global(
        () -> tenants.reserve(SLUG, TenantId.SYSTEM, Instant.EPOCH) ? begin(operator) : 0L);
  }

  private long begin(Identity operator) {
    UserId owner = users.findOrAdd(operator).id();
    return policy.begin(
        TenantId.SYSTEM,
        Actor.BAILIWICK,
        List.of(
            new TenantCreated(SLUG, new Personal("The installation")),
            new MemberAdded(owner, null),
            new GrantAdded(
                new GrantTerms(BuiltInRoles.OWNER, new Scope.OnTenant(), null)
                    .to(Subject.of(owner)))));
  }
}
