package dev.bailiwick.tenants.plan.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.policy.Limit;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.plan.Usage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads of what a tenant has of all that plans limit. */
public final class UsageDirectory {

  private final TenantReads reads;
  private final Transactions transactions;
  private final Policies policies;
  private final InstantSource clock;

  public UsageDirectory(
      TenantReads reads, Transactions transactions, Policies policies, InstantSource clock) {
    this.reads = reads;
    this.transactions = transactions;
    this.policies = policies;
    this.clock = clock;
  }

  /** Every limit that there is; told to operators too. */
  public List<Usage> list(Caller by, TenantId tenant) {
    Map<String, Plan> plans =
        reads.policy(by, tenant, "bw.tenant:read", "bw.override:read").installation().plans();
    PolicyRows rows =
        transactions.inTenant(tenant, () -> policies.read(tenant)).orElseThrow(Refusal::absent);
    Instant at = clock.instant();
    return Arrays.stream(Limit.values()).map(limit -> usage(limit, rows, plans, at)).toList();
  }

  private static Usage usage(Limit limit, PolicyRows rows, Map<String, Plan> plans, Instant at) {
    return new Usage(
        limit,
        limit.used(rows, at),
        limit.inPlan(rows.standing(), plans),
        rows.standing().limits().get(limit.word()));
  }
}
