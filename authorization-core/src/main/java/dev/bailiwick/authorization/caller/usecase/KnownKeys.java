package dev.bailiwick.authorization.caller.usecase;

import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.caller.Authentication.Proven;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;

/**
 * Whose a key is, if it has been proven before. That is all that is remembered: whether the key
 * still holds is asked of its home's policy each time, so one that was revoked holds no longer than
 * a grant would.
 */
final class KnownKeys {

  private static final int MOST = 20_000;

  private final Snapshots snapshots;
  private final Recent<String, Proven> byPrefix = new Recent<>(MOST);

  KnownKeys(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  void remember(ApplicationKey key, Machine machine) {
    byPrefix.put(key.prefix(), new Proven(machine));
  }

  /** Whose the key is; null where that has to be found out. */
  @Nullable Proven find(String credential) {
    ApplicationKey key = ApplicationKey.parseOrNull(credential);
    if (key == null) {
      return null;
    }
    Proven known = byPrefix.get(key.prefix());
    boolean holds =
        known != null && known.caller() instanceof Machine machine && holds(key, machine);
    return holds ? known : null;
  }

  private boolean holds(ApplicationKey key, Machine machine) {
    Policy home = snapshots.inMemory(machine.home());
    ApplicationRow row = home == null ? null : home.application(machine.application().value());
    String hash = row == null ? null : row.keys().get(key.prefix());
    return hash != null && key.matches(hash);
  }
}
