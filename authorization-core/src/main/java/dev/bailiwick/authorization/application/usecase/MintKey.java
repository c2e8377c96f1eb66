package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.KeyTerms;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.ApplicationRow;

/** Mints a further key; whoever has it acts as the application, so its holdings must be covered. */
public final class MintKey {

  static final String CHANGE = "bw.application:change";

  private final ChangePolicy policy;
  private final KeyMint keys;

  public MintKey(ChangePolicy policy, KeyMint keys) {
    this.policy = policy;
    this.keys = keys;
  }

  /**
   * Mints; the key is shown this once.
   *
   * @throws Refusal where the caller may not, the terms cannot be, or the application's home is
   *     another tenant
   */
  public Changed<ApplicationKey> mint(
      Caller by, TenantId tenant, ApplicationId application, KeyTerms terms) {
    return policy.change(
        tenant,
        by.subject(),
        draft -> {
          requireHome(draft, application);
          return keys.mint(draft, application, terms);
        });
  }

  /** Passes where the caller may say by what the application is recognised. */
  static ApplicationRow requireHome(PolicyDraft draft, ApplicationId application) {
    draft.require(CHANGE, application);
    ApplicationRow row = draft.rows().applications().get(application);
    if (row == null) {
      // The tenant's own id stands for all that lies on it, and is none of its applications.
      throw Refusal.absent();
    }
    if (!row.home().equals(draft.rows().tenant())) {
      throw Refusal.conflict("not_home", "The keys of this application are minted elsewhere.");
    }
    return row;
  }
}
