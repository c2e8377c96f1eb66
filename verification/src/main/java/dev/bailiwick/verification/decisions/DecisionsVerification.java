package dev.bailiwick.verification.decisions;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Random policies and requests, ours against the oracle's answers; first while policies change,
 * then many more while they do not, some of these against jCasbin's too.
 */
public final class DecisionsVerification {

  /** One of so many is asked while policies change. */
  private static final int PER_CHANGING = 40;

  private final long seed;
  private final long quota;
  private final Tally tally;
  private final AtomicLong rounds = new AtomicLong();

  private DecisionsVerification(long seed, long quota, PrintStream out) {
    this.seed = seed;
    this.quota = quota;
    tally = new Tally(out);
  }

  /** Decides at least so often; the last line that it prints are the figures in JSON. */
  public static boolean run(long seed, long decisions, PrintStream out) {
    out.println("seed " + seed + "; it decides which worlds and questions there are");
    DecisionsVerification verification = new DecisionsVerification(seed, decisions, out);
    long whileChanging = verification.whileChanging();
    Threads.together(verification::rounds, verification::rounds);
    return verification.conclude(whileChanging, out);
  }

  private long whileChanging() {
    for (long i = 0; tally.decisions() * PER_CHANGING < quota && tally.differences() == 0; i++) {
      new Upheaval(1_000_003 * seed - 1 - i, tally).play();
    }
    return tally.decisions();
  }

  private void rounds() {
    while (tally.decisions() < quota) {
      new Round(seed, rounds.getAndIncrement(), tally).play();
    }
  }

  private boolean conclude(long whileChanging, PrintStream out) {
    double permitted = tally.permitted();
    boolean ok = tally.differences() == 0 && permitted >= 0.3 && permitted <= 0.7;
    out.println(whileChanging + " of the decisions were made while policies changed");
    out.printf(
        Locale.ROOT,
        "{\"name\":\"decisions\",\"ok\":%s,\"seed\":%d,\"decisions\":%d,\"differences\":%d,"
            + "\"permitted\":%.4f,\"referee\":%d,\"while_changing\":%d}%n",
        ok,
        seed,
        tally.decisions(),
        tally.differences(),
        permitted,
        tally.refereed(),
        whileChanging);
    return ok;
  }
}
