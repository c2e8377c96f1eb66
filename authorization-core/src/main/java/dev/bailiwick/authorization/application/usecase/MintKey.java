package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import java.util.random.RandomGenerator;

/** Mints a further key; whoever has it acts as the application, so its holdings must be covered. */
public final class MintKey {

  private final ChangePolicy policy;
  private final RandomGenerator random;

  public MintKey(ChangePolicy policy, RandomGenerator random) {
    this.policy = policy;
    this.random = random;
  }

  /**
   * Mints; the key is shown this once.
   *
   * @throws Refusal where the caller may not, or the application's home is another tenant
   */
  public ApplicationKey mint(Caller by, TenantId tenant, ApplicationId application) {
    return policy.change(tenant, by.subject(), draft -> mint(draft, tenant, application)).value();
  }

  private ApplicationKey mint(PolicyDraft draft, TenantId tenant, ApplicationId application) {
    draft.require("bw.application:change", application);
    ApplicationRow row = draft.rows().applications().get(application);
    if (row == null || !row.home().equals(tenant)) {
      throw Refusal.conflict("not_home", "The keys of this application are minted elsewhere.");
    }
    ApplicationKey key = ApplicationKey.mint(random);
    draft.submit(new KeyAdded(application, key.prefix(), key.hash()));
    return key;
  }
}
