package dev.bailiwick.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import dev.bailiwick.identity.EventMeters.Outcome;
import dev.bailiwick.identity.Reading.Event;
import dev.bailiwick.identity.Reading.Nothing;
import dev.bailiwick.identity.Reading.Poison;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Gives messages their effect: those of one group in order, groups beside one another. One that
 * fails stays on the queue and comes again; until it has succeeded nothing of its group overtakes
 * it.
 */
@Singleton
@Requires(beans = EventQueue.class)
final class EventHandling {

  private static final Logger LOG = LoggerFactory.getLogger(EventHandling.class);

  private final SqsMessages messages;
  private final EventForms forms;
  private final SyncIdentity sync;
  private final EventMeters meters;
  private final Duration patience;

  EventHandling(
      EventQueue queue,
      SqsMessages messages,
      EventForms forms,
      SyncIdentity sync,
      EventMeters meters) {
    this.messages = messages;
    this.forms = forms;
    this.sync = sync;
    this.meters = meters;
    // What is begun later might end when the message is no longer ours.
    this.patience = queue.visibility().dividedBy(2);
  }

  /** Whether any of these is done with; none is begun any more once it is stopping. */
  boolean handle(List<Message> batch, BooleanSupplier isStopping) {
    long begun = System.nanoTime();
    BooleanSupplier isOver =
        () -> isStopping.getAsBoolean() || System.nanoTime() - begun > patience.toNanos();
    Sorted sorted = new Sorted();
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<Message> group : groups(batch)) {
        beside.execute(() -> handleInOrder(group, isOver, sorted));
      }
    }
    messages.done(List.copyOf(sorted.done));
    messages.release(List.copyOf(sorted.unbegun));
    return !sorted.done.isEmpty();
  }

  private static Collection<List<Message>> groups(List<Message> batch) {
    return batch.stream()
        .collect(groupingBy(SqsMessages::group, LinkedHashMap::new, toUnmodifiableList()))
        .values();
  }

  private void handleInOrder(List<Message> group, BooleanSupplier isOver, Sorted sorted) {
    for (int i = 0; i < group.size(); i++) {
      if (isOver.getAsBoolean()) {
        sorted.unbegun.addAll(group.subList(i, group.size()));
        return;
      }
      if (!settle(group.get(i))) {
        return;
      }
      sorted.done.add(group.get(i));
    }
  }

  /** Whether the message is done with; whatever fails here may well succeed when it comes again. */
  private boolean settle(Message message) {
    try {
      switch (forms.read(message.body())) {
        case Event(var event, var at) -> {
          sync.sync(event);
          meters.tookIn(at);
        }
        case Nothing(String why) -> {
          LOG.debug("event message {} is no news: {}", message.messageId(), why);
          meters.count(Outcome.NOTHING);
        }
        case Poison(String cause) -> {
          LOG.warn("event message {} set aside: {}", message.messageId(), cause);
          messages.setAside(message, cause);
          meters.count(Outcome.SET_ASIDE);
        }
      }
      return true;
    } catch (RuntimeException e) {
      LOG.warn("event message {} left for later: {}", message.messageId(), e.toString());
      meters.count(Outcome.LEFT);
      return false;
    }
  }

  /** What became of a batch; what is in neither stays on the queue. */
  private record Sorted(Queue<Message> done, Queue<Message> unbegun) {

    Sorted() {
      this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
    }
  }
}
