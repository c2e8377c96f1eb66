package dev.bailiwick.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import dev.bailiwick.identity.EventMeters.Outcome;
import dev.bailiwick.identity.Reading.Event;
import dev.bailiwick.identity.Reading.Nothing;
import dev.bailiwick.identity.Reading.Poison;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Gives messages their effect: those about one person in order, people beside one another, whatever
 * groups the queue has them in. One that fails stays on the queue and comes again; until then
 * nothing about the same person overtakes it.
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
    List<Taken> news = news(batch, sorted);
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<Taken> ofOne : people(news)) {
        beside.execute(() -> handleInOrder(ofOne, isOver, sorted));
      }
    }
    messages.done(List.copyOf(sorted.done));
    messages.release(List.copyOf(sorted.unbegun));
    return !sorted.done.isEmpty();
  }

  /** What of a batch has had no effect yet; the rest is done with. */
  private List<Taken> news(List<Message> batch, Sorted sorted) {
    List<Taken> news = new ArrayList<>();
    List<Taken> taken =
        batch.stream().map(message -> new Taken(message, forms.read(message.body()))).toList();
    Set<Delivery> repeated = repeated(taken);
    for (Taken one : taken) {
      if (one.delivery().filter(repeated::contains).isPresent()) {
        sorted.done.add(one.message);
        meters.count(Outcome.REPEATED);
      } else {
        news.add(one);
      }
    }
    return news;
  }

  /** Where that cannot be told now, each is asked about once it is its turn. */
  private Set<Delivery> repeated(List<Taken> taken) {
    Set<Delivery> deliveries =
        taken.stream().flatMap(one -> one.delivery().stream()).collect(toUnmodifiableSet());
    try {
      return deliveries.isEmpty() ? Set.of() : sync.repeated(deliveries);
    } catch (RuntimeException e) {
      LOG.warn("the inbox cannot be read: {}", e.toString());
      return Set.of();
    }
  }

  private static Collection<List<Taken>> people(List<Taken> taken) {
    return taken.stream()
        .collect(groupingBy(Taken::about, LinkedHashMap::new, toUnmodifiableList()))
        .values();
  }

  private void handleInOrder(List<Taken> ofOne, BooleanSupplier isOver, Sorted sorted) {
    for (int i = 0; i < ofOne.size(); i++) {
      if (isOver.getAsBoolean()) {
        ofOne.subList(i, ofOne.size()).forEach(left -> sorted.unbegun.add(left.message));
        return;
      }
      if (!settle(ofOne.get(i))) {
        return;
      }
      sorted.done.add(ofOne.get(i).message);
    }
  }

  /** Whether the message is done with; whatever fails here may well succeed when it comes again. */
  private boolean settle(Taken taken) {
    Message message = taken.message;
    try {
      switch (taken.reading) {
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

  private record Taken(Message message, Reading reading) {

    /** Whoever it is about, or itself where it is about nobody. */
    Object about() {
      return reading instanceof Event(var event, var at) ? event.identity() : message.messageId();
    }

    Optional<Delivery> delivery() {
      return reading instanceof Event(var event, var at)
          ? Optional.ofNullable(event.delivery())
          : Optional.empty();
    }
  }

  /** What became of a batch; what is in neither stays on the queue. */
  private record Sorted(Queue<Message> done, Queue<Message> unbegun) {

    Sorted() {
      this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
    }
  }
}
