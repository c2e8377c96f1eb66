package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.KeyTerms;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.SubjectAttributesChanged;
import java.util.Set;

/** Registers a machine caller with its first key; it holds nothing until it is granted a role. */
public final class RegisterApplication {

  private final ChangePolicy policy;
  private final KeyMint keys;

  public RegisterApplication(ChangePolicy policy, KeyMint keys) {
    this.policy = policy;
    this.keys = keys;
  }

  /** The application and the one sight of its key. */
  public record Registered(
      Application application, Set<String> subjectAttributes, ApplicationKey key) {

    public Registered {
      subjectAttributes = Set.copyOf(subjectAttributes);
    }
  }

  /** Registers one that sends nothing of subjects along. */
  public Changed<Registered> register(Caller by, TenantId tenant, String name) {
    return register(by, tenant, name, Set.of());
  }

  /**
   * Registers.
   *
   * @param subjectAttributes which properties of subjects it may send along, none of them reserved
   */
  public Changed<Registered> register(
      Caller by, TenantId tenant, String name, Set<String> subjectAttributes) {
    return policy.change(
        tenant, by.subject(), draft -> register(draft, tenant, name, subjectAttributes));
  }

  private Registered register(
      PolicyDraft draft, TenantId tenant, String name, Set<String> subjectAttributes) {
    draft.require("bw.application:create", tenant);
    Application application = new Application(ApplicationId.random(), tenant, name);
    draft.submit(new ApplicationAdded(application.id(), tenant, new Personal(name)));
    ApplicationKey key = keys.mint(draft, application.id(), KeyTerms.NONE);
    if (!subjectAttributes.isEmpty()) {
      draft.submit(new SubjectAttributesChanged(application.id(), subjectAttributes));
    }
    return new Registered(application, subjectAttributes, key);
  }
}
