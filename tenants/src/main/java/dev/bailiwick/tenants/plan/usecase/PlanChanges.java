package dev.bailiwick.tenants.plan.usecase;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.function.Function;

/** How plans change: in the installation's own tenant, while no other tenant's policy does. */
record PlanChanges(TenantReads reads, ChangePolicy policy, Policies policies) {

  private static final String CHANGE = "bw.plan:change";

  /** Asks who may before anybody is kept waiting, and again once nothing changes any more. */
  <T> Changed<T> make(Caller by, Function<PolicyDraft, T> command) {
    return reads.readOfInstallation(
        by,
        CHANGE,
        () -> {
          policies.lockInstallation();
          return policy.change(
              TenantId.SYSTEM,
              by.subject(),
              draft -> {
                draft.require(CHANGE, TenantId.SYSTEM);
                return command.apply(draft);
              });
        });
  }
}
