package dev.bailiwick.verification.escalation;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Random admins act in random ways, and after each act a model says whether anyone escalated. */
public final class EscalationVerification {

  private static final int ACTS_OF_A_TENANT = 400;
  private static final int SHOWN = 5;

  private EscalationVerification() {}

  /** Lets them act so often; the last line that it prints are the figures in JSON. */
  public static boolean run(long seed, int actions, PrintStream out) {
    out.println("seed " + seed);
    int tenants = Math.ceilDiv(actions, ACTS_OF_A_TENANT);
    AtomicInteger shown = new AtomicInteger();
    Tally tally =
        IntStream.range(0, tenants)
            .parallel()
            .mapToObj(
                tenant -> {
                  Round round = new Round(seed + tenant);
                  Tally acted = round.acts(ACTS_OF_A_TENANT);
                  round
                      .wrongs()
                      .filter(wrong -> shown.getAndIncrement() < SHOWN)
                      .forEach(wrong -> out.println("seed " + (seed + tenant) + ": " + wrong));
                  return acted;
                })
            .reduce(Tally.NONE, Tally::plus);
    out.println(
        "of "
            + tally.refused()
            + " refused by the rule at least "
            + tally.prevented()
            + " would have escalated");
    boolean ok = tally.keepsThePromise();
    out.printf(
        "{\"name\":\"escalation\",\"ok\":%s,\"seed\":%d,\"actions\":%d,\"done\":%d,\"refused\":%d,"
            + "\"prevented\":%d,\"owners_refused\":%d,\"escalations\":%d}%n",
        ok,
        seed,
        tally.actions(),
        tally.done(),
        tally.refused(),
        tally.prevented(),
        tally.ownersRefused(),
        tally.escalations());
    return ok;
  }
}
