package dev.bailiwick.tenants.plan.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.LimitOverridden;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says how much one tenant may have of something, whatever its plan says, by an operator. */
public final class OverrideLimit {

  private final ChangePolicy policy;

  public OverrideLimit(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Overrides, or ends that; what is there beyond a smaller limit stays.
   *
   * @param limit its name
   * @param value null leaves it to the plan
   * @throws Refusal where the caller may not by {@code system}'s policy, or there is no such limit
   */
  public Changed<String> override(Caller by, TenantId tenant, String limit, @Nullable Long value) {
    return policy.change(tenant, by.subject(), draft -> override(draft, limit, value));
  }

  private static String override(PolicyDraft draft, String limit, @Nullable Long value) {
    draft.requireInSystem("bw.override:change");
    PutPlan.requireKnown("limit", limit);
    if (value != null && value < 0) {
      throw Refusal.invalid("value", "A limit is 0 or more.");
    }
    if (!Objects.equals(value, draft.rows().standing().limits().get(limit))) {
      draft.submit(new LimitOverridden(limit, value));
    }
    return limit;
  }
}
