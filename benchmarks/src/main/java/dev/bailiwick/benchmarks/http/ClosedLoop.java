package dev.bailiwick.benchmarks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same as wrk, of our own, where there is none: a thread a connection. */
final class ClosedLoop implements Load {

  @Override
  public Tally run(URI server, Case asked, Duration length) {
    long until = System.nanoTime() + length.toNanos();
    Tally all = new Tally(0, 0, 0);
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<Tally>> tallies = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        tallies.add(threads.submit(() -> ask(server, asked, until)));
      }
      for (Future<Tally> tally : tallies) {
        all = all.plus(tally.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return all;
  }

  private static Tally ask(URI server, Case asked, long until) {
    long answers = 0;
    long wrong = 0;
    long permitted = 0;
    try (Connection connection = new Connection(server)) {
      while (System.nanoTime() - until < 0) {
        byte[] request = asked.requests().get((int) (answers % asked.requests().size()));
        String answer = connection.ask(request);
        answers++;
        if (!answer.startsWith("HTTP/1.1 200") || !answer.contains(asked.answer())) {
          wrong++;
        } else if (answer.contains("\"decision\":true")) {
          permitted++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Tally(answers, wrong, permitted);
  }
}
