package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.port.Applications;

/** Ends a key at once. */
public final class RevokeKey {

  private final ChangePolicy policy;
  private final Applications applications;

  public RevokeKey(ChangePolicy policy, Applications applications) {
    this.policy = policy;
    this.applications = applications;
  }

  /**
   * Revokes the key with this prefix.
   *
   * @throws Refusal where the caller may not, holds less than the application, or there is no such
   *     key
   */
  public void revoke(Caller by, TenantId tenant, ApplicationId application, String prefix) {
    policy.change(
        tenant,
        by.subject(),
        draft -> {
          draft.require("bw.application:change", application);
          draft.requireCoverOf(Subject.of(application));
          if (!applications.removeKey(tenant, application, prefix)) {
            throw Refusal.absent();
          }
          return prefix;
        });
  }
}
