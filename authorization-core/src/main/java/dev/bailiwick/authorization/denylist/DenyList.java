package dev.bailiwick.authorization.denylist;

import dev.bailiwick.authorization.port.EndedSignIns;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.token.EndedSignIn;
import dev.bailiwick.authorization.token.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ins that are not accepted any more, asked on every request and so held in memory. What this
 * node ends holds before whoever ended it hears of it; what other nodes end, from the next {@link
 * #refresh} on.
 */
public final class DenyList {

  /** More than any transaction lasts and any two nodes' clocks differ, together. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /** Only a list that is gathered anew loses what was forgotten. */
  private static final Duration WHOLE_AGAIN = Duration.ofHours(1);

  private final Transactions transactions;
  private final EndedSignIns store;
  private final InstantSource clock;
  private final Duration keep;

  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  /**
   * The list that this store holds.
   *
   * @param keep how long an ended sign-in is remembered; no refresh token may live longer
   */
  public DenyList(
      Transactions transactions, EndedSignIns store, InstantSource clock, Duration keep) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
    this.keep = keep;
  }

  /** Ends it, in the caller's transaction where there is one. */
  public void end(EndedSignIn ended) {
    transactions.global(
        () -> {
          Instant notedAt = clock.instant();
          store.add(ended, notedAt);
          transactions.afterCompletion(() -> takeIn(notedAt));
          return ended;
        });
  }

  /** Whether tokens of this sign-in are refused; waits only while nothing was gathered yet. */
  public boolean covers(SignIn signIn) {
    Known now = known.get();
    return (now == null ? refreshed() : now.denied()).covers(signIn);
  }

  /** Takes in what was noted meanwhile, on whatever node. */
  public void refresh() {
    refreshed();
  }

  /** Drops for good what no token can stem from any more. */
  public void forget() {
    transactions.global(
        () -> {
          Instant oldest = clock.instant().minus(keep);
          store.forget(oldest);
          return oldest;
        });
  }

  /**
   * Takes in what was noted from then on, which is little, and leaves it to the next refresh to
   * look as far back as others' clocks may be wrong.
   */
  private void takeIn(Instant notedAt) {
    List<EndedSignIn> more = notedSince(notedAt);
    oneAtATime.lock();
    try {
      Known last = known.get();
      if (last == null) {
        refresh();
      } else {
        last.denied().add(more);
      }
    } finally {
      oneAtATime.unlock();
    }
  }

  private Denied refreshed() {
    // A list that is gathered anew must not lose what comes in meanwhile.
    oneAtATime.lock();
    try {
      Known next = next(known.get(), clock.instant());
      known.set(next);
      return next.denied();
    } finally {
      oneAtATime.unlock();
    }
  }

  private Known next(@Nullable Known last, Instant now) {
    if (last == null || !now.isBefore(last.whole().plus(WHOLE_AGAIN))) {
      Denied whole = new Denied();
      whole.add(notedSince(now.minus(keep)));
      return new Known(whole, now, now);
    }
    last.denied().add(notedSince(last.latest().minus(OVERLAP)));
    return new Known(last.denied(), last.whole(), now);
  }

  private List<EndedSignIn> notedSince(Instant time) {
    return transactions.global(() -> store.notedSince(time));
  }

  /**
   * What is known here.
   *
   * @param whole when all of it was gathered
   * @param latest when more was asked for last
   */
  private record Known(Denied denied, Instant whole, Instant latest) {}
}
