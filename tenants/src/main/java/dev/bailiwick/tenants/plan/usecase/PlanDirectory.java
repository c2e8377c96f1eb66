package dev.bailiwick.tenants.plan.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.Map;

/** Reads of plans. */
public final class PlanDirectory {

  private static final String READ = "bw.plan:read";

  private final TenantReads reads;
  private final Policies policies;

  public PlanDirectory(TenantReads reads, Policies policies) {
    this.reads = reads;
    this.policies = policies;
  }

  /** The plans of the installation, by name. */
  public Page<Plan> list(Caller by, Page.Request wanted) {
    return reads.readOfInstallation(
        by, READ, () -> Page.of(plans().values().stream(), Plan::name, wanted));
  }

  /** One plan. */
  public Plan get(Caller by, String plan) {
    return reads.readOfInstallation(
        by,
        READ,
        () -> {
          Plan found = plans().get(plan);
          if (found == null) {
            throw Refusal.absent();
          }
          return found;
        });
  }

  private Map<String, Plan> plans() {
    return policies.read(TenantId.SYSTEM).map(PolicyRows::plans).orElseGet(Map::of);
  }
}
