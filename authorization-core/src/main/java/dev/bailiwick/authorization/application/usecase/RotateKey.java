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
import dev.bailiwick.authorization.policy.PolicyChange.KeyExpiryChanged;
import java.time.Duration;
import java.time.Instant;

/** Puts a new key in a key's place; both hold for a while, so that nothing stands still. */
public final class RotateKey {

  private static final Duration LONGEST = Duration.ofDays(30);

  private final ChangePolicy policy;
  private final KeyMint keys;

  public RotateKey(ChangePolicy policy, KeyMint keys) {
    this.policy = policy;
    this.keys = keys;
  }

  /**
   * Rotates; the new key is shown this once, and the old one never holds longer than it did.
   *
   * @param overlap for how long both hold
   * @throws Refusal as minting is refused, or where there is no such key, or it has ended
   */
  public Changed<ApplicationKey> rotate(
      Caller by,
      TenantId tenant,
      ApplicationId application,
      String prefix,
      Duration overlap,
      KeyTerms terms) {
    if (overlap.isNegative() || overlap.compareTo(LONGEST) > 0) {
      throw Refusal.invalid("overlap", "This is PT0S to P30D.");
    }
    return policy.change(
        tenant, by.subject(), draft -> rotate(draft, application, prefix, overlap, terms));
  }

  private ApplicationKey rotate(
      PolicyDraft draft,
      ApplicationId application,
      String prefix,
      Duration overlap,
      KeyTerms terms) {
    ApplicationRow.Key old = MintKey.requireHome(draft, application).keys().get(prefix);
    if (old == null || !old.holdsAt(draft.at())) {
      throw Refusal.absent();
    }
    Instant end = draft.at().plus(overlap);
    if (old.holdsAt(end)) {
      draft.submit(new KeyExpiryChanged(application, prefix, end));
    }
    return keys.mint(draft, application, terms);
  }
}
