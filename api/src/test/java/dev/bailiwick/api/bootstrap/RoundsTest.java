package dev.bailiwick.api.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every worker may count on. */
class RoundsTest {

  private final List<String> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch began = new CountDownLatch(1);

  private Rounds going(Runnable round) {
    return new Rounds(
        "test", Duration.ZERO, round, failure -> told.add(String.valueOf(failure.getMessage())));
  }

  private void awaitBegun() throws InterruptedException {
    assertTrue(began.await(30, TimeUnit.SECONDS), "nobody goes round");
  }

  @Test
  void aRoundThatFailsIsToldOfAndGoneAgain() throws InterruptedException {
    Rounds rounds =
        going(
            () -> {
              if (told.isEmpty()) {
                throw new IllegalStateException("planned");
              }
              began.countDown();
            });
    rounds.start();
    awaitBegun();
    rounds.end();
    assertEquals(List.of("planned"), told);
  }

  @Test
  void theEndWaitsForTheRoundUnderWay() throws InterruptedException {
    CompletableFuture<Rounds> itself = new CompletableFuture<>();
    Rounds rounds =
        going(
            () -> {
              began.countDown();
              while (!itself.join().isEnding()) {
                Thread.onSpinWait();
              }
              told.add(Thread.interrupted() ? "interrupted" : "whole");
            });
    itself.complete(rounds);
    rounds.start();
    awaitBegun();
    assertFalse(rounds.isEnding());
    rounds.end();
    assertEquals(List.of("whole"), told);
  }

  @Test
  void whatHasEndedIsGoneNoMore() throws InterruptedException {
    Rounds rounds = going(() -> told.add("gone"));
    rounds.end();
    rounds.start();
    rounds.end();
    assertEquals(List.of(), told);
  }
}
