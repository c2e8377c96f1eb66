package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import java.util.random.RandomGenerator;

/** Registers a machine caller with its first key; it holds nothing until it is granted a role. */
public final class RegisterApplication {

  private final ChangePolicy policy;
  private final RandomGenerator random;

  public RegisterApplication(ChangePolicy policy, RandomGenerator random) {
    this.policy = policy;
    this.random = random;
  }

  /** The application and the one sight of its key. */
  public record Registered(Application application, ApplicationKey key) {}

  /** Registers. */
  public Changed<Registered> register(Caller by, TenantId tenant, String name) {
    return policy.change(tenant, by.subject(), draft -> register(draft, tenant, name));
  }

  private Registered register(PolicyDraft draft, TenantId tenant, String name) {
    draft.require("bw.application:create", tenant);
    Application application = new Application(ApplicationId.random(), tenant, name);
    draft.submit(new ApplicationAdded(application.id(), tenant, new Personal(name)));
    ApplicationKey key = ApplicationKey.mint(random);
    draft.submit(new KeyAdded(application.id(), key.prefix(), key.hash()));
    return new Registered(application, key);
  }
}
