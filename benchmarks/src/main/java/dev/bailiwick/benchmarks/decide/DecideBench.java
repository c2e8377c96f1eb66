package dev.bailiwick.benchmarks.decide;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.benchmarks.report.Table;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decisions in process: time and garbage by JMH, weight by the heap. */
public final class DecideBench {

  private static final int FEW = 10;
  private static final int MANY = 100_000;
  private static final int WEIGHED = 1_000;
  private static final String RATIO = "ours/by hand";
  private static final String REACH = "to reach";

  private static final String FLAT = "flat";
  private static final String SCALING = "flat, two threads: scaling";
  private static final String TEN = "flat, 10 of 100,000 loaded";
  private static final String ALL = "flat, all of 100,000 loaded";
  private static final String REAL = "real";
  private static final String CONDITION = "real, with a condition";
  private static final String GARBAGE = ", a decision";
  private static final String TENANT = ", a tenant";

  private final PrintStream out;
  private final Table time =
      new Table(
          "decision, µs",
          Whose.OURS.title(),
          Whose.BY_HAND.title(),
          Whose.CASBIN.title(),
          RATIO,
          REACH);
  private final Table space =
      new Table(
          "memory, bytes", Whose.OURS.title(), Whose.BY_HAND.title(), Whose.CASBIN.title(), REACH);

  public DecideBench(PrintStream out) {
    this.out = out;
  }

  /** Measures everything in one run. */
  public Map<String, Table> run() {
    flat();
    real();
    weigh();
    for (String row : List.of(FLAT, SCALING, TEN, ALL)) {
      double ours = time.get(row, Whose.OURS.title());
      time.put(row, RATIO, ours / time.get(row, Whose.BY_HAND.title()));
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("decide", time);
    tables.put("memory", space);
    return tables;
  }

  private void flat() {
    List<Whose> two = List.of(Whose.OURS, Whose.BY_HAND);
    Map<Whose, Trial.Best> alone = compare(List.of(Whose.values()), FEW, FEW, 1);
    Map<Whose, Trial.Best> together = compare(two, FEW, FEW, 2);
    alone.forEach(
        (whose, best) -> {
          time.put(FLAT, whose.title(), best.micros());
          space.put(FLAT + GARBAGE, whose.title(), best.bytes());
        });
    together.forEach(
        (whose, best) ->
            time.put(
                SCALING,
                whose.title(),
                2 * requireNonNull(alone.get(whose)).micros() / best.micros()));
    compare(two, MANY, FEW, 1)
        .forEach((whose, best) -> time.put(TEN, whose.title(), best.micros()));
    compare(two, MANY, MANY, 1)
        .forEach((whose, best) -> time.put(ALL, whose.title(), best.micros()));
    time.put(FLAT, REACH, 0.25);
    space.put(FLAT + GARBAGE, REACH, 0);
  }

  private void real() {
    for (boolean conditional : new boolean[] {false, true}) {
      String row = conditional ? CONDITION : REAL;
      Trial trial = Trial.of(RealDecision.class, "ours").with("conditional", conditional);
      out.println("measuring " + row);
      trial.run();
      trial.run();
      time.put(row, Whose.OURS.title(), trial.best().micros());
      time.put(row, REACH, conditional ? 1.5 : 1);
      space.put(row + GARBAGE, Whose.OURS.title(), trial.best().bytes());
    }
  }

  private void weigh() {
    for (Whose whose : Whose.values()) {
      space.put(FLAT + TENANT, whose.title(), Footprint.flat(whose, WEIGHED));
    }
    space.put(FLAT + TENANT, REACH, 8_000);
    space.put(REAL + TENANT, Whose.OURS.title(), Footprint.real(WEIGHED));
    space.put(REAL + TENANT, REACH, 30_000);
  }

  /** In turns, so that a noisy minute meets all of them. */
  private Map<Whose, Trial.Best> compare(List<Whose> all, int loaded, int asked, int threads) {
    out.printf("measuring flat: %,d of %,d tenants, threads: %d%n", asked, loaded, threads);
    Map<Whose, Trial> trials = new LinkedHashMap<>();
    for (Whose whose : all) {
      trials.put(
          whose,
          Trial.of(FlatDecision.class, whose.benchmark())
              .with("loaded", loaded)
              .with("asked", asked)
              .on(threads));
    }
    for (int turn = 0; turn < 2; turn++) {
      trials.values().forEach(Trial::run);
    }
    Map<Whose, Trial.Best> best = new LinkedHashMap<>();
    trials.forEach((whose, trial) -> best.put(whose, trial.best()));
    return best;
  }
}
