package dev.bailiwick.verification.sync;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.local.client.Wait;
import dev.bailiwick.verification.random.Dice;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Events in any order and any number, some unreadable, to a consumer that is killed again and
 * again: in the end everything is known as if each had come once and in order. Then events that
 * never come, which a reconciliation finds.
 */
public final class SyncVerification {

  private static final int BATCH = 100;

  /** The queue of this machine looks through all that it holds for each message that it gives. */
  private static final int BACKLOG = 300;

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final PrintStream out;
  private final Site site;
  private final Database database;
  private final Story story;
  private final int events;
  private final int restarts;
  private Consumer consumer;
  private int sent;
  private @Nullable Measured measured;
  private double rate;
  private double cpuMicros;

  private SyncVerification(long seed, int events, PrintStream out, Site site) {
    this.out = out;
    this.site = site;
    this.database = new Database(site);
    this.events = events;
    this.restarts = Math.min(4, events / 300);
    this.story = new Story(new Dice(seed), site.cognito(), Site.POOL, events);
    this.consumer = site.consumer();
  }

  /** Sends so many events; the last line that it prints is the figures in JSON. */
  public static boolean run(long seed, int events, PrintStream out) {
    out.println("seed " + seed + "; it decides what happens to whom and how its events come");
    try (Site site = new Site()) {
      SyncVerification verification = new SyncVerification(seed, events, out, site);
      try {
        return verification.verify(seed);
      } finally {
        verification.consumer.close();
      }
    }
  }

  private boolean verify(long seed) {
    consumer.tell("invite");
    feed();
    awaitEmpty();
    long dead = site.queues().dead();
    long lost = lost();
    int members = database.members().size();
    boolean isEqual = peopleAreEqual() && membersAreEqual() && members > 0;
    int dropped = Math.max(1, events / 100);
    for (int i = 0; i < dropped; i++) {
      story.signUpUnheard();
    }
    Map<String, Long> found = reconcile("look");
    boolean dryRunMendsNothing = lost() == dropped;
    Map<String, Long> mended = reconcile("mend");
    boolean isMended = lost() == 0 && peopleAreEqual() && reconcile("look").isEmpty();
    boolean ok =
        isEqual
            && dead == story.poison()
            && lost == 0
            && found.equals(Map.of("missing", (long) dropped))
            && dryRunMendsNothing
            && mended.equals(found)
            && isMended;
    out.printf(
        Locale.ROOT,
        "{\"name\":\"sync\",\"ok\":%s,\"seed\":%d,\"events\":%d,\"duplicates\":%d,\"poison\":%d,"
            + "\"dead_letters\":%d,\"state_equal\":%s,\"lost\":%d,\"members\":%d,\"restarts\":%d,"
            + "\"events_per_second\":%.0f,\"cpu_us_an_event\":%.0f,\"dropped\":%d,\"reconciler_found\":%d,"
            + "\"reconciler_mended\":%s}%n",
        ok,
        seed,
        story.told(),
        story.duplicates(),
        story.poison(),
        dead,
        isEqual,
        lost,
        members,
        restarts,
        rate,
        cpuMicros,
        dropped,
        found.getOrDefault("missing", 0L),
        isMended);
    return ok;
  }

  /** The second half is left in peace, and once that has gone on for a while it is measured. */
  private void feed() {
    int killed = 0;
    for (List<Event> next = story.next(BATCH); !next.isEmpty(); next = story.next(BATCH)) {
      if (measured == null && sent >= 3L * events / 4) {
        measured =
            new Measured(sent - (int) site.queues().left(), System.nanoTime(), consumer.cpu());
      }
      site.queues().send(next);
      sent += next.size();
      if (killed < restarts && sent >= (killed + 1L) * events / (2L * restarts)) {
        killed++;
        consumer.kill();
        out.printf("killed the consumer after %d messages had been sent%n", sent);
        consumer = site.consumer();
        if (killed == restarts) {
          renewQueue();
        }
      }
      await("the consumer keeps up", () -> site.queues().left() < BACKLOG);
    }
    awaitEmpty();
    Measured since = requireNonNull(measured);
    int taken = sent - since.taken();
    rate = taken * 1e9 / (System.nanoTime() - since.begun());
    cpuMicros = consumer.cpu().minus(since.cpu()).toNanos() / 1e3 / taken;
    out.printf(Locale.ROOT, "%d messages sent, the last %d at %.0f a second%n", sent, taken, rate);
  }

  private void renewQueue() {
    awaitEmpty();
    consumer.kill();
    site.queues().renew();
    consumer = site.consumer();
  }

  /** Since when is measured: how many messages had been taken, and what that had cost. */
  private record Measured(int taken, long begun, Duration cpu) {}

  private void awaitEmpty() {
    await("the queue is empty", () -> site.queues().left() == 0);
  }

  private Map<String, Long> reconcile(String how) {
    consumer.tell(how);
    await("the reconciliation ends", database::isReconciled);
    Map<String, Long> findings = database.findings();
    out.println(how + ": " + findings);
    return findings;
  }

  /** Those whom the provider has and we have never heard of. */
  private long lost() {
    Map<String, Known> ours = database.people();
    return site.cognito().all().keySet().stream()
        .filter(subject -> !ours.containsKey(subject))
        .count();
  }

  private boolean peopleAreEqual() {
    Map<String, Known> ours = database.people();
    long different =
        ours.entrySet().stream()
            .filter(kept -> !kept.getValue().equals(site.cognito().get(kept.getKey())))
            .peek(kept -> out.println("kept " + kept + " of " + site.cognito().get(kept.getKey())))
            .limit(10)
            .count();
    return different == 0 && !ours.isEmpty();
  }

  private boolean membersAreEqual() {
    return database.members().entrySet().stream()
        .allMatch(
            kept -> {
              Known truth = site.cognito().get(kept.getKey());
              return kept.getValue().enabled() == truth.enabled()
                  && kept.getValue().mfa() == truth.mfa();
            });
  }

  private static void await(String what, Supplier<Boolean> done) {
    Wait.untilTrue(what, PATIENCE, done);
  }
}
