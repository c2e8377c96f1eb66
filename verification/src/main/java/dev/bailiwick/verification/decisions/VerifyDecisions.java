package dev.bailiwick.verification.decisions;

import dev.bailiwick.verification.figures.Figures;
import dev.bailiwick.verification.figures.Options;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code verify decisions}: random policies and requests, ours against the oracle's answers; first
 * while policies change, then many more while they do not, some of these against jCasbin's too.
 */
public final class VerifyDecisions {

  private static final long DECISIONS = 10_000_000;

  /** One of so many is asked while policies change. */
  private static final int PER_CHANGING = 20;

  private final long seed;
  private final long quota;
  private final Tally tally;
  private final AtomicLong rounds = new AtomicLong();

  private VerifyDecisions(Options options, PrintStream out) {
    seed = options.seed();
    quota = options.number("decisions", DECISIONS);
    tally = new Tally(out);
  }

  /** Measures, and tells of what differs. */
  public static Figures measure(Options options, PrintStream out) {
    out.println("seed " + options.seed());
    VerifyDecisions run = new VerifyDecisions(options, out);
    long whileChanging = run.whileChanging();
    Threads.together(run::rounds, run::rounds);
    return run.figures(whileChanging);
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

  private Figures figures(long whileChanging) {
    double permitted = tally.permitted();
    boolean ok = tally.differences() == 0 && permitted >= 0.3 && permitted <= 0.7;
    return Figures.of("decisions", ok, seed)
        .with("decisions", tally.decisions())
        .with("differences", tally.differences())
        .with("permitted", permitted)
        .with("referee", tally.refereed())
        .with("while_changing", whileChanging);
  }
}
