package dev.bailiwick.tenants.plan.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.tenants.plan.Features;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns a feature on or off for one tenant whatever its plan says, by an operator. */
public final class OverrideFeature {

  private final ChangePolicy policy;

  public OverrideFeature(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Overrides, or ends that; what is so already stays.
   *
   * @param enabled null leaves it to the plan
   * @throws Refusal where the caller may not by {@code system}'s policy, or no type of the
   *     catalogue needs such a feature
   */
  public Changed<String> override(
      Caller by, TenantId tenant, String feature, @Nullable Boolean enabled) {
    return policy.change(tenant, by.subject(), draft -> override(draft, feature, enabled));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(String feature, @Nullable Boolean enabled) {
    return draft -> override(draft, feature, enabled);
  }

  private static String override(PolicyDraft draft, String feature, @Nullable Boolean enabled) {
    draft.requireInSystem("bw.override:change");
    if (enabled != null) {
      Features.requireKnown(draft.catalogue(), "feature", feature);
    }
    if (!Objects.equals(enabled, draft.rows().standing().overrides().get(feature))) {
      draft.submit(new FeatureOverridden(feature, enabled));
    }
    return feature;
  }
}
