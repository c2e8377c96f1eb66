package dev.bailiwick.api.bootstrap;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes the same round again and again, a pause before each, until it is ended. */
final class Rounds {

  private final String name;
  private final Duration pause;
  private final Runnable round;
  private final Consumer<RuntimeException> failed;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Thread worker;

  /** A round that fails is told of, and gone again. */
  Rounds(String name, Duration pause, Runnable round, Consumer<RuntimeException> failed) {
    this.name = name;
    this.pause = pause;
    this.round = round;
    this.failed = failed;
  }

  void start() {
    worker = Thread.ofVirtual().name(name).start(this::work);
  }

  /** Nothing is interrupted: a round under way comes to its end. */
  void end() throws InterruptedException {
    ended.countDown();
    Thread running = worker;
    if (running != null) {
      running.join();
    }
  }

  /** Whether a long round should come to its end. */
  boolean isEnding() {
    return ended.getCount() == 0;
  }

  private void work() {
    try {
      while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        go();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void go() {
    try {
      round.run();
    } catch (RuntimeException failure) {
      failed.accept(failure);
    }
  }
}
