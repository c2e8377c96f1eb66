package dev.bailiwick.local.bench;

import dev.bailiwick.local.Laptop.Running;
import dev.bailiwick.local.OwnCopy;
import dev.bailiwick.local.RunFile;
import dev.bailiwick.local.client.Api;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code ./bailiwick bench}: decisions a second over HTTP at 16 connections, beside the health
 * route, which needs neither key nor decision, in turns in the same run. Client and server share
 * the process, so the ratio says more than either figure.
 */
final class Bench {

  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(2);

  private Bench() {}

  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (OwnCopy copy = OwnCopy.start()) {
      Running running = copy.running();
      Runnable decision = decision(running);
      Runnable health = health(running.file());
      rate(decision, ROUND.multipliedBy(3)); // warm
      rate(health, ROUND);
      double decisions = 0;
      double healths = 0;
      for (int round = 1; round <= ROUNDS; round++) {
        double d = rate(decision, ROUND);
        double h = rate(health, ROUND);
        out.printf(Locale.ROOT, "round %d: %,.0f decisions/s, %,.0f health/s%n", round, d, h);
        decisions += d / ROUNDS;
        healths += h / ROUNDS;
      }
      out.printf(
          Locale.ROOT,
          "{\"name\":\"bench\",\"ok\":true,\"decisions_per_s\":%.0f,\"health_per_s\":%.0f,"
              + "\"ratio\":%.2f}%n",
          decisions,
          healths,
          decisions / healths);
    }
    System.exit(0);
  }

  private static Runnable decision(Running running) {
    Api api = new Api(running.file().api(), running.file().applicationKey());
    String question =
        """
        {"subject":{"type":"user","id":"%s"},"action":{"name":"edit"},
         "resource":{"type":"document","id":"42","properties":{"workspace":"%s"}}}"""
            .formatted(running.seeded().editor(), running.seeded().design());
    return () -> api.post("/tenants/acme/access/v1/evaluation", question).expect(200);
  }

  private static Runnable health(RunFile run) {
    Api api = new Api(run.api(), null);
    return () -> api.get("/health").expect(200);
  }

  /** Calls a second, all connections together. */
  private static double rate(Runnable call, Duration length)
      throws InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    long calls = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        counts.add(threads.submit(() -> calls(call, begun + length.toNanos())));
      }
      for (Future<Long> count : counts) {
        calls += count.get();
      }
    }
    return calls * 1e9 / (System.nanoTime() - begun);
  }

  private static long calls(Runnable call, long until) {
    long calls = 0;
    while (System.nanoTime() - until < 0) {
      call.run();
      calls++;
    }
    return calls;
  }
}
