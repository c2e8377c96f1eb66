package dev.bailiwick.benchmarks.http;

import dev.bailiwick.benchmarks.http.Load.Tally;
import dev.bailiwick.benchmarks.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Server CPU a request, the product's and bare Netty's in turns: on a noisy machine neither the
 * requests a second nor one figure by itself would say much.
 */
public final class HttpBench {

  private static final String RAW = "bare Netty";
  private static final String OURS = "ours";
  private static final String RATIO = "ratio";
  private static final String REACH = "to reach";

  private final PrintStream out;
  private final Load load;
  private final Pace pace;

  /** How long each kind of request is sent: first to warm, then in rounds that count. */
  public record Pace(Duration warming, int rounds, Duration round) {

    /** Long enough that both compilers have done. */
    public static final Pace USUAL = new Pace(Duration.ofSeconds(15), 3, Duration.ofSeconds(5));
  }

  public HttpBench(PrintStream out, Pace pace) {
    this.out = out;
    this.load = Load.onThisMachine();
    this.pace = pace;
  }

  /** Measures everything in one run. */
  public Table run() {
    try (ServerProcess product = ServerProcess.start(Product.class)) {
      Site site = product.site();
      try (ServerProcess raw =
          ServerProcess.start(
              RawServer.class, site.key(), site.token(), site.user(), site.open())) {
        return run(product, raw);
      }
    }
  }

  private Table run(ServerProcess product, ServerProcess raw) {
    Table table = new Table("HTTP, server CPU, µs a request", OURS, RAW, RATIO, REACH);
    List<Run> runs = new ArrayList<>();
    for (Case asked : Case.of(product.site())) {
      if (answers(product.site(), asked)) {
        runs.add(new Run(OURS, product, asked));
        runs.add(new Run(RAW, raw, asked));
      } else {
        out.println(asked.name() + ": not answered yet, so not measured");
      }
    }
    for (Run run : runs) {
      out.printf("warming %s, %s%n", run.whose, run.asked.name());
      run.ask(pace.warming());
    }
    for (int round = 1; round <= pace.rounds(); round++) {
      out.printf("round %d of %d%n", round, pace.rounds());
      runs.forEach(Run::measure);
    }
    runs.forEach(run -> run.report(table));
    return table;
  }

  private static boolean answers(Site site, Case asked) {
    try (Connection connection = new Connection(site.at())) {
      return connection.ask(asked.requests().getFirst()).startsWith("HTTP/1.1 200");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One kind of request to one server. */
  private final class Run {

    private final String whose;
    private final ServerProcess server;
    private final Case asked;
    private long answers;
    private Duration cpu = Duration.ZERO;

    Run(String whose, ServerProcess server, Case asked) {
      this.whose = whose;
      this.server = server;
      this.asked = asked;
    }

    /** Sends for so long; one wrong answer spoils the whole run. */
    Tally ask(Duration length) {
      Tally tally = load.run(server.site().at(), asked, length);
      if (tally.wrong() > 0 || tally.answers() == 0) {
        throw new IllegalStateException(
            "%s, %s: %d of %d answers are wrong"
                .formatted(whose, asked.name(), tally.wrong(), tally.answers()));
      }
      return tally;
    }

    void measure() {
      Duration before = server.cpu();
      answers += ask(pace.round()).answers();
      cpu = cpu.plus(server.cpu().minus(before));
    }

    void report(Table table) {
      double micros = cpu.toNanos() / 1e3 / answers;
      table.put(asked.name(), whose, micros);
      double raw = table.get(asked.name(), RAW);
      if (!Double.isNaN(raw)) {
        table.put(asked.name(), RATIO, table.get(asked.name(), OURS) / raw);
      }
      asked.toReach().ifPresent(target -> table.put(asked.name(), REACH, target));
    }
  }
}
