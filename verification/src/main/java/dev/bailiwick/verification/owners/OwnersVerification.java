package dev.bailiwick.verification.owners;

import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.verification.owners.Households.Household;
import dev.bailiwick.verification.seats.SeatRaces;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People of a few tenants do, many at a time, whatever could cost a tenant its last owner; then
 * every version of every tenant is looked at. And one invitation is accepted by a hundred at once,
 * and seats are raced for.
 */
public final class OwnersVerification {

  private static final int THREADS = 8;
  private static final int TENANTS = 5;
  private static final int ENDS_ONE_IN = 40;
  private static final int ATTEMPTS_A_RACE = 1_000;

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
      SeatRaces.Tally seats =
          new SeatRaces(site.ports(), site.bean(ChangePolicy.class))
              .run(Math.max(1, attempts / ATTEMPTS_A_RACE));
      return print(out, seed, tally, ownerless, accepted, seats);
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
      PrintStream out, long seed, Tally tally, int ownerless, int accepted, SeatRaces.Tally seats) {
    if (tally.failed() > 0) {
      out.println("the first that failed: " + tally.firstFailure());
    }
    boolean happened = tally.failed() == 0 && tally.prevented() > 0 && tally.done() > 0;
    boolean ok = happened && ownerless == 0 && accepted == 1 && seats.pastTheLimit() == 0;
    out.printf(
        "{\"name\":\"owners\",\"ok\":%s,\"seed\":%d,\"attempts\":%d,\"done\":%d,"
            + "\"prevented\":%d,\"failed\":%d,\"ownerless\":%d,\"invitation_accepts\":%d,"
            + "\"invitation_accepted\":%d,\"seat_attempts\":%d,\"past_the_limit\":%d}%n",
        ok,
        seed,
        tally.attempts(),
        tally.done(),
        tally.prevented(),
        tally.failed(),
        ownerless,
        InvitationRace.ACCEPTS,
        accepted,
        seats.races() * SeatRaces.RUNNERS,
        seats.pastTheLimit());
    return ok;
  }
}
