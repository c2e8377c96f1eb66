package dev.bailiwick.identity;

import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import dev.bailiwick.identity.Reading.Event;
import dev.bailiwick.identity.Reading.Poison;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Takes events off the queue, each only once it has had its effect. One that fails stays there and
 * comes again; until it has succeeded nothing of its group overtakes it.
 */
@Singleton
@Requires(beans = EventQueue.class)
final class EventConsumer implements ApplicationEventListener<StartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final SqsMessages messages;
  private final SignUps signUps;
  private final SyncIdentity sync;

  private final CountDownLatch stopping = new CountDownLatch(1);

  /** Held while messages have their effect, so that stopping cuts short only the waiting. */
  private final ReentrantLock handling = new ReentrantLock();

  private volatile @Nullable Thread thread;

  EventConsumer(SqsMessages messages, SignUps signUps, SyncIdentity sync) {
    this.messages = messages;
    this.signUps = signUps;
    this.sync = sync;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    thread = Thread.ofVirtual().name("identity-events").start(this::consume);
  }

  /** Whether events are being taken. */
  boolean isRunning() {
    Thread consumer = thread;
    return consumer != null && consumer.isAlive();
  }

  private void consume() {
    Duration pause = Duration.ofSeconds(1);
    while (!isStopping()) {
      try {
        handle(messages.receive());
        pause = Duration.ofSeconds(1);
      } catch (RuntimeException e) {
        pause = waitLonger(pause, e);
      }
    }
  }

  private Duration waitLonger(Duration pause, RuntimeException cause) {
    try {
      if (!isStopping() && !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("the event queue cannot be read: {}", cause.toString());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private void handle(List<Message> batch) {
    handling.lock();
    try {
      Set<String> held = new HashSet<>();
      for (Message message : batch) {
        String group = SqsMessages.group(message);
        if (!isStopping() && !held.contains(group) && !settle(message)) {
          held.add(group);
        }
      }
    } finally {
      handling.unlock();
    }
  }

  /** Whether the message is done with; whatever fails here may well succeed when it comes again. */
  private boolean settle(Message message) {
    try {
      switch (signUps.read(message.body())) {
        case Event(var event) -> sync.sync(event);
        case Poison(String cause) -> {
          LOG.warn("event message {} set aside: {}", message.messageId(), cause);
          messages.setAside(message, cause);
        }
      }
      messages.done(message);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("event message {} left for later: {}", message.messageId(), e.toString());
      return false;
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  @PreDestroy
  void close() throws InterruptedException {
    stopping.countDown();
    Thread consumer = thread;
    if (consumer != null && handling.tryLock(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
      try {
        consumer.interrupt();
      } finally {
        handling.unlock();
      }
      consumer.join(GRACE);
    }
  }
}
