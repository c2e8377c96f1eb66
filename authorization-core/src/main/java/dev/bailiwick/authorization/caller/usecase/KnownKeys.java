package dev.bailiwick.authorization.caller.usecase;

import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.caller.Authentication.Proven;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.snapshot.Snapshots;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Whose a key is, if it has been proven before. That is all that is remembered: whether the key
 * still holds is asked of its home's policy each time, so one that was revoked holds no longer than
 * a grant would.
 */
final class KnownKeys {

  private static final int MOST = 20_000;

  private final Snapshots snapshots;
  private final KeyUses uses;
  private final InstantSource clock;
  private final Recent<String, Proven> byPrefix = new Recent<>(MOST);

  KnownKeys(Snapshots snapshots, KeyUses uses, InstantSource clock) {
    this.snapshots = snapshots;
    this.uses = uses;
    this.clock = clock;
  }

  void remember(ApplicationKey key, Machine machine) {
    byPrefix.put(key.prefix(), new Proven(machine));
    uses.note(machine.home(), key.prefix());
  }

  /** Whose the key is; null where that has to be found out. */
  @Nullable Proven find(String credential) {
    ApplicationKey key = ApplicationKey.parseOrNull(credential);
    if (key == null) {
      return null;
    }
    Proven known = byPrefix.get(key.prefix());
    if (known == null || !(known.caller() instanceof Machine machine) || !holds(key, machine)) {
      return null;
    }
    uses.note(machine.home(), key.prefix());
    return known;
  }

  private boolean holds(ApplicationKey key, Machine machine) {
    Policy home = snapshots.inMemory(machine.home());
    ApplicationRow row = home == null ? null : home.application(machine.application().value());
    ApplicationRow.Key kept = row == null ? null : row.keys().get(key.prefix());
    return kept != null && kept.holdsAt(clock.instant()) && key.matches(kept.hash());
  }
}
