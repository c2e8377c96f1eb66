package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.PolicyChange.SubjectAttributesChanged;
import java.util.Set;

/** Says which properties of subjects an application may send along; the same changes nothing. */
public final class ChangeApplication {

  private final ChangePolicy policy;

  public ChangeApplication(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Changes.
   *
   * @param names of attributes, none of them reserved
   * @throws Refusal where the caller may not, holds less than the application, or its home is
   *     another tenant
   */
  public Changed<ApplicationId> change(
      Caller by, TenantId tenant, ApplicationId application, Set<String> names) {
    return policy.change(tenant, by.subject(), draft -> change(draft, application, names));
  }

  private static ApplicationId change(PolicyDraft draft, ApplicationId id, Set<String> names) {
    draft.require("bw.application:change", id);
    ApplicationRow row = draft.rows().applications().get(id);
    if (row == null) {
      throw Refusal.absent();
    }
    if (!row.home().equals(draft.rows().tenant())) {
      throw Refusal.conflict("not_home", "What this application may send is said elsewhere.");
    }
    if (!row.subjectAttributes().equals(names)) {
      draft.submit(new SubjectAttributesChanged(id, names));
    }
    return id;
  }
}
