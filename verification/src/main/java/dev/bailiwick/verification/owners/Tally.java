package dev.bailiwick.verification.owners;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What many attempts came to, counted by all threads. */
final class Tally {

  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger prevented = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicReference<String> firstFailure = new AtomicReference<>("");

  /** Makes an attempt; of failures that are no refusals the first is kept. */
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
      firstFailure.compareAndSet("", failure.toString());
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

  /** What the first of them said; empty where there was none. */
  String firstFailure() {
    return requireNonNull(firstFailure.get());
  }
}
