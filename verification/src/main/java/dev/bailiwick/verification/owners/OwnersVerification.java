package dev.bailiwick.verification.owners;

import dev.bailiwick.verification.owners.Households.Household;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People of a few tenants do, many at a time, whatever could cost a tenant its last owner; then
 * every version of every tenant is looked at. And one invitation is accepted by a hundred at once.
 */
public final class OwnersVerification {

  private static final int THREADS = 8;
  private static final int TENANTS = 5;
  private static final int ENDS_ONE_IN = 40;

  private OwnersVerification() {}

  /** Lets them try so often; the last line that it prints are the figures in JSON. */
  public static boolean run(long seed, int attempts, PrintStream out) {
    out.println("seed " + seed);
    try (Site site = new Site()) {
      Households households = new Households(site);
      List<Household> all = Stream.generate(households::next).limit(TENANTS).toList();
      Tally tally = new Tally();
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        IntStream.range(0, THREADS)
            .forEach(
                thread ->
                    threads.execute(
                        () -> tryOften(site, all, tally, seed + thread, attempts / THREADS)));
      }
      Histories histories = new Histories(site);
      int ownerless = all.stream().mapToInt(one -> histories.ownerless(one.tenant())).sum();
      int accepted = new InvitationRace(site, households).accepted();
      return print(out, seed, tally, ownerless, accepted);
    }
  }

  private static void tryOften(Site site, List<Household> all, Tally tally, long seed, int times) {
    Random random = new Random(seed);
    RandomAttempts attempts = new RandomAttempts(site, random.nextLong());
    for (int i = 0; i < times; i++) {
      Household household = all.get(random.nextInt(all.size()));
      boolean ends = random.nextInt(ENDS_ONE_IN) == 0;
      tally.attempt(() -> (ends ? ending(attempts, household) : attempts.next(household)).run());
    }
  }

  private static Runnable ending(RandomAttempts attempts, Household household) {
    return () -> attempts.end(household);
  }

  /** Attempts of which none was to be prevented would show nothing. */
  private static boolean print(
      PrintStream out, long seed, Tally tally, int ownerless, int accepted) {
    boolean ok = ownerless == 0 && accepted == 1 && tally.prevented() > 0 && tally.done() > 0;
    out.printf(
        "{\"name\":\"owners\",\"ok\":%s,\"seed\":%d,\"attempts\":%d,\"done\":%d,"
            + "\"prevented\":%d,\"failed\":%d,\"ownerless\":%d,\"invitation_accepts\":%d,"
            + "\"invitation_accepted\":%d}%n",
        ok,
        seed,
        tally.attempts(),
        tally.done(),
        tally.prevented(),
        tally.failed(),
        ownerless,
        InvitationRace.ACCEPTS,
        accepted);
    return ok;
  }
}
