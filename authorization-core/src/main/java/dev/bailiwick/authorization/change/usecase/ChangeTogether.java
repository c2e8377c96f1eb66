package dev.bailiwick.authorization.change.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import java.util.List;
import java.util.function.Consumer;

/** Makes several changes at once: all become one version, or none does. */
public final class ChangeTogether {

  private final ChangePolicy policy;

  public ChangeTogether(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Changes, if nothing has changed since the version that was previewed.
   *
   * @param parts what the single commands do, each of which decides for itself who may
   * @throws Refusal where the caller may not read the policy, and so preview it, the version is
   *     another one by now, or as any of the commands refuses
   */
  public Changed<Long> change(
      Caller by, TenantId tenant, List<Consumer<PolicyDraft>> parts, long previewed) {
    return policy.change(
        tenant,
        by.subject(),
        draft -> {
          draft.require("bw.policy:read", tenant);
          requireVersion(draft.rows().version(), previewed);
          parts.forEach(part -> part.accept(draft));
          return previewed;
        });
  }

  private static void requireVersion(long version, long previewed) {
    if (version != previewed) {
      throw Refusal.conflict(
          "policy_changed",
          "The policy is at version " + version + " by now; preview the changes once more.");
    }
  }
}
