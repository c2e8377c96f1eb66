package dev.bailiwick.identity;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/** Takes batch after batch off the queue, each once the one before it is done with. */
final class Taker {

  private static final Logger LOG = LoggerFactory.getLogger(Taker.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final SqsMessages messages;
  private final EventHandling handling;

  private final CountDownLatch stopping = new CountDownLatch(1);

  /** Held while a batch has its effect, so that stopping cuts short only the waiting. */
  private final ReentrantLock busy = new ReentrantLock();

  private volatile @Nullable Thread thread;

  Taker(SqsMessages messages, EventHandling handling) {
    this.messages = messages;
    this.handling = handling;
  }

  void start() {
    thread = Thread.ofVirtual().name("identity-events").start(this::run);
  }

  boolean isRunning() {
    Thread running = thread;
    return running != null && running.isAlive();
  }

  void stop() {
    stopping.countDown();
  }

  /** Waits until then for what is being handled; waiting for messages ends at once. */
  void awaitEnd(long nanoTime) throws InterruptedException {
    Thread running = thread;
    if (running != null && busy.tryLock(nanoTime - System.nanoTime(), NANOSECONDS)) {
      try {
        running.interrupt();
      } finally {
        busy.unlock();
      }
      running.join(Duration.ofNanos(Math.max(1, nanoTime - System.nanoTime())));
    }
  }

  /**
   * While nothing succeeds it takes ever less: each time that a message is taken in vain it comes
   * closer to being given up.
   */
  private void run() {
    Duration pause = SHORTEST_PAUSE;
    while (!isStopping()) {
      if (takeBatch()) {
        pause = SHORTEST_PAUSE;
      } else {
        pause(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
      }
    }
  }

  private boolean takeBatch() {
    try {
      List<Message> batch = messages.receive();
      return batch.isEmpty() || handle(batch);
    } catch (RuntimeException e) {
      if (!isStopping()) {
        LOG.warn("the event queue cannot be read: {}", e.toString());
      }
      return false;
    }
  }

  private boolean handle(List<Message> batch) {
    busy.lock();
    try {
      return handling.handle(batch, this::isStopping);
    } finally {
      busy.unlock();
    }
  }

  private void pause(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }
}
