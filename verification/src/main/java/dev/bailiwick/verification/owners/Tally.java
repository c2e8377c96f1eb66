package dev.bailiwick.verification.owners;

import dev.bailiwick.authorization.Refusal;
import java.util.concurrent.atomic.AtomicInteger;

/** What many attempts came to, counted by all threads. */
final class Tally {

  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger prevented = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  /** Makes an attempt; a failure that is no refusal is told on. */
  void attempt(Runnable attempt) {
    attempts.incrementAndGet();
    try {
      attempt.run();
      done.incrementAndGet();
    } catch (Refusal refusal) {
      if (refusal.code().equals("last_owner")) {
        prevented.incrementAndGet();
      }
    } catch (RuntimeException failure) {
      failed.incrementAndGet();
    }
  }

  int attempts() {
    return attempts.get();
  }

  int done() {
    return done.get();
  }

  /** Refused since they would have taken the last owner. */
  int prevented() {
    return prevented.get();
  }

  /** Neither done nor refused. */
  int failed() {
    return failed.get();
  }
}
