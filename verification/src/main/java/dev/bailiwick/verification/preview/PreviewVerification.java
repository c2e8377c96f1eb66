package dev.bailiwick.verification.preview;

import dev.bailiwick.verification.oracle.Forecast;
import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.World;
import dev.bailiwick.verification.random.Dice;
import dev.bailiwick.verification.random.RandomChange;
import dev.bailiwick.verification.random.RandomWorld;
import java.io.PrintStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Random changes, each previewed by the product and by trying all triples. */
public final class PreviewVerification {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final PrintStream out;
  private final AtomicLong triples = new AtomicLong();
  private final AtomicLong shifts = new AtomicLong();
  private final AtomicLong differences = new AtomicLong();

  private PreviewVerification(PrintStream out) {
    this.out = out;
  }

  /** Previews so many changes; the last line that it prints are the figures in JSON. */
  public static boolean run(long seed, long changes, PrintStream out) {
    out.println("seed " + seed + "; it decides which worlds and changes there are");
    PreviewVerification verification = new PreviewVerification(out);
    LongStream.range(0, changes)
        .parallel()
        .forEach(number -> verification.change(1_000_003 * seed + number));
    boolean ok = verification.differences.get() == 0 && verification.shifts.get() > 0;
    out.printf(
        Locale.ROOT,
        "{\"name\":\"preview\",\"ok\":%s,\"seed\":%d,\"changes\":%d,\"differences\":%d,"
            + "\"triples\":%d,\"shifts\":%d}%n",
        ok,
        seed,
        changes,
        verification.differences.get(),
        verification.triples.get(),
        verification.shifts.get());
    return ok;
  }

  private void change(long seed) {
    Dice dice = new Dice(seed);
    World world = RandomWorld.of(dice);
    Installation installation = world.installation();
    Tenant before = dice.pick(world.tenants());
    Tenant after = new RandomChange(dice, installation).after(before);
    Forecast expected = new Forecast(installation, before, after, NOON);
    Foreseen actual = Foreseen.of(installation, before, after, NOON);
    triples.addAndGet(expected.triples());
    shifts.addAndGet(expected.lines().size());
    Set<String> lines = new HashSet<>(expected.lines());
    if (!lines.equals(actual.lines()) || expected.triples() != actual.triples()) {
      differ(seed, lines, actual);
    }
  }

  private void differ(long seed, Set<String> expected, Foreseen actual) {
    differences.incrementAndGet();
    Set<String> missing = new HashSet<>(expected);
    missing.removeAll(actual.lines());
    Set<String> wrong = new HashSet<>(actual.lines());
    wrong.removeAll(expected);
    out.println("dice " + seed + ": not foreseen " + missing + "; foreseen " + wrong);
  }
}
