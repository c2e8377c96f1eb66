package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.PolicyChange.KeyRevoked;

/** Ends a key at once. */
public final class RevokeKey {

  private final ChangePolicy policy;

  public RevokeKey(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Revokes the key with this prefix.
   *
   * @throws Refusal where the caller may not, holds less than the application, or there is no such
   *     key
   */
  public Changed<String> revoke(
      Caller by, TenantId tenant, ApplicationId application, String prefix) {
    return policy.change(
        tenant,
        by.subject(),
        draft -> {
          draft.require("bw.application:change", application);
          ApplicationRow row = draft.rows().applications().get(application);
          if (row == null || !row.keys().containsKey(prefix)) {
            throw Refusal.absent();
          }
          draft.submit(new KeyRevoked(application, prefix));
          return prefix;
        });
  }
}
