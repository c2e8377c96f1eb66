package dev.bailiwick.authorization.reconciliation.usecase;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Lets so many calls a second through, evenly: a provider has quotas that sign-ins live on too. */
public final class Pace {

  private final long gap;
  private final AtomicLong free = new AtomicLong(System.nanoTime());

  private Pace(long gap) {
    this.gap = gap;
  }

  /** So many a second. */
  public static Pace perSecond(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("a pace is at least one a second");
    }
    return new Pace(Duration.ofSeconds(1).toNanos() / calls);
  }

  /** Waits for the turn of one more call. */
  void await() {
    long now = System.nanoTime();
    long turn = free.updateAndGet(next -> (next - now > 0 ? next : now) + gap) - gap;
    for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }
}
