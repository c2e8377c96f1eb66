package dev.bailiwick.verification.decisions;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts decisions over all threads, and tells of the first that differ. */
final class Tally {

  private static final int MOST_TOLD = 10;

  private final PrintStream out;
  private final LongAdder decisions = new LongAdder();
  private final LongAdder permits = new LongAdder();
  private final LongAdder refereed = new LongAdder();
  private final AtomicLong differences = new AtomicLong();

  Tally(PrintStream out) {
    this.out = out;
  }

  void count(boolean permitted) {
    decisions.increment();
    if (permitted) {
      permits.increment();
    }
  }

  /** Whether it is the referee's turn, if one of so many decisions is theirs. */
  boolean needsReferee(int decisionsForEach) {
    return refereed() * decisionsForEach < decisions();
  }

  void countRefereed() {
    refereed.increment();
  }

  /** Tells what differed, as long as it is not too much. */
  void differ(String what) {
    if (differences.incrementAndGet() <= MOST_TOLD) {
      out.println("differs: " + what);
    }
  }

  long decisions() {
    return decisions.sum();
  }

  long refereed() {
    return refereed.sum();
  }

  long differences() {
    return differences.get();
  }

  /** The fraction of all decisions that let somebody in. */
  double permitted() {
    return (double) permits.sum() / Math.max(1, decisions.sum());
  }
}
