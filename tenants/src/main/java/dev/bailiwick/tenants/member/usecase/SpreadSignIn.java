package dev.bailiwick.tenants.member.usecase;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.member.SignIns;
import dev.bailiwick.tenants.port.Tenants;

/**
 * Tells every tenant of a user how they can sign in now, so that one who is disabled or deleted is
 * denied everywhere at once, an owner too; then lets what else waits for the user happen.
 */
public final class SpreadSignIn implements WhenIdentitySynced {

  private final ChangePolicy policy;
  private final Tenants tenants;
  private final WhenIdentitySynced then;

  public SpreadSignIn(ChangePolicy policy, Tenants tenants, WhenIdentitySynced then) {
    this.policy = policy;
    this.tenants = tenants;
    this.then = then;
  }

  @Override
  public void synced(User user) {
    for (TenantId tenant : tenants.ofSubject(Subject.of(user.id()))) {
      policy.takeIn(tenant, rows -> SignIns.news(rows, user));
    }
    then.synced(user);
  }
}
