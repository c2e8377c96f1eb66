package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;

/** Ends an application, with its keys and its grants. */
public final class RemoveApplication {

  private final ChangePolicy policy;

  public RemoveApplication(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Removes.
   *
   * @throws Refusal where the caller may not, or holds less than the application
   */
  public Changed<ApplicationId> remove(Caller by, TenantId tenant, ApplicationId application) {
    return policy.change(tenant, by.subject(), draft -> remove(draft, application));
  }

  private static ApplicationId remove(PolicyDraft draft, ApplicationId application) {
    draft.require("bw.application:delete", application);
    if (!draft.rows().applications().containsKey(application)) {
      // The tenant's own id stands for all that lies on it, and is none of its applications.
      throw Refusal.absent();
    }
    draft.revokeAllOf(Subject.of(application));
    draft.submit(new ApplicationRemoved(application));
    return application;
  }
}
