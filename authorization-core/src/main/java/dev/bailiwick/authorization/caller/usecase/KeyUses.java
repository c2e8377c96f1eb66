package dev.bailiwick.authorization.caller.usecase;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * When keys were last used, to the hour. Uses are noted in memory, where that costs nothing, and
 * written down by whoever comes round for that; what a node had noted last dies with it.
 */
public final class KeyUses {

  private static final long HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);

  private final Transactions transactions;
  private final Applications applications;
  private final InstantSource clock;
  private final ConcurrentMap<String, Use> byPrefix = new ConcurrentHashMap<>();

  public KeyUses(Transactions transactions, Applications applications, InstantSource clock) {
    this.transactions = transactions;
    this.applications = applications;
    this.clock = clock;
  }

  private record Use(TenantId home, long hour, boolean written) {}

  void note(TenantId home, String prefix) {
    long hour = hour();
    Use known = byPrefix.get(prefix);
    if (known == null || known.hour() != hour) {
      byPrefix.put(prefix, new Use(home, hour, false));
    }
  }

  /** Writes down what was noted since, and forgets what is over. */
  public void write() {
    long hour = hour();
    byPrefix.forEach(
        (prefix, use) -> {
          if (!use.written()) {
            write(prefix, use);
            byPrefix.replace(prefix, use, new Use(use.home(), use.hour(), true));
          } else if (use.hour() != hour) {
            byPrefix.remove(prefix, use);
          }
        });
  }

  private void write(String prefix, Use use) {
    Instant at = Instant.ofEpochMilli(use.hour() * HOUR_MILLIS);
    transactions.inTenant(
        use.home(),
        () -> {
          applications.used(use.home(), prefix, at);
          return prefix;
        });
  }

  private long hour() {
    return clock.millis() / HOUR_MILLIS;
  }
}
