package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.KeyTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.KeyRevoked;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Where all keys come from. With a new one the application's keys that have ended are cleared away,
 * so that nobody has to come round for them.
 */
public final class KeyMint {

  private static final int MOST_KEYS = 100;

  private final RandomGenerator random;
  private final @Nullable Duration longest;

  /**
   * A mint.
   *
   * @param longest how long keys live at most; null for as long as anyone likes
   */
  public KeyMint(RandomGenerator random, @Nullable Duration longest) {
    this.random = random;
    this.longest = longest;
  }

  ApplicationKey mint(PolicyDraft draft, ApplicationId application, KeyTerms terms) {
    Instant end = end(draft.at(), terms.expiresAt());
    clear(draft, application);
    if (keys(draft, application).size() >= MOST_KEYS) {
      throw Refusal.conflict(
          "too_many", "An application has at most " + MOST_KEYS + " keys; revoke one first.");
    }
    ApplicationKey key = ApplicationKey.mint(random);
    Personal name = terms.name() == null ? null : new Personal(terms.name().value());
    draft.submit(new KeyAdded(application, key.prefix(), key.hash(), name, end));
    return key;
  }

  private @Nullable Instant end(Instant at, @Nullable Instant wanted) {
    if (wanted != null && !at.isBefore(wanted)) {
      throw Refusal.invalid("expires_at", "This lies in the past.");
    }
    Instant last = longest == null ? null : at.plus(longest);
    if (wanted != null && last != null && last.isBefore(wanted)) {
      throw Refusal.invalid("expires_at", "Keys last no longer than " + longest + " here.");
    }
    return wanted == null ? last : wanted.truncatedTo(ChronoUnit.MICROS);
  }

  private static void clear(PolicyDraft draft, ApplicationId application) {
    keys(draft, application)
        .forEach(
            (prefix, key) -> {
              if (!key.holdsAt(draft.at())) {
                draft.submit(new KeyRevoked(application, prefix));
              }
            });
  }

  private static Map<String, ApplicationRow.Key> keys(
      PolicyDraft draft, ApplicationId application) {
    ApplicationRow row = draft.rows().applications().get(application);
    return row == null ? Map.of() : row.keys();
  }
}
