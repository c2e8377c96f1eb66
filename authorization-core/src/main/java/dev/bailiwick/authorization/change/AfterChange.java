package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.PolicyChange;
import java.util.List;
import java.util.function.Supplier;

/** What follows a change of a tenant's policy outside the policy, in the same transaction. */
@FunctionalInterface
public interface AfterChange {

  /** Nothing follows. */
  AfterChange NOTHING = (tenant, changes, next) -> {};

  /**
   * These changes stand.
   *
   * @param next a batch of its own on the policy as they left it, to ask and not to submit to; made
   *     only where it is asked for, since a policy takes its time to compile
   */
  void changed(TenantId tenant, List<PolicyChange> changes, Supplier<PolicyDraft> next);
}
