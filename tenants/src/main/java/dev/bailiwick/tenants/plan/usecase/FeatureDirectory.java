package dev.bailiwick.tenants.plan.usecase;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.plan.Feature;
import dev.bailiwick.tenants.plan.Features;
import java.util.List;
import java.util.Set;

/** Reads of the features that a tenant has. */
public final class FeatureDirectory {

  private final TenantReads reads;

  public FeatureDirectory(TenantReads reads) {
    this.reads = reads;
  }

  /** Every feature of the catalogue, by name; told to operators too. */
  public List<Feature> list(Caller by, TenantId tenant) {
    Policy policy = reads.policy(by, tenant, "bw.tenant:read", "bw.override:read");
    TenantStanding standing = policy.standing();
    Plan plan = standing.plan() == null ? null : policy.installation().plans().get(standing.plan());
    Set<String> inPlan = plan == null ? Set.of() : plan.features();
    return Features.of(policy.catalogue()).stream()
        .map(name -> new Feature(name, inPlan.contains(name), standing.overrides().get(name)))
        .toList();
  }
}
