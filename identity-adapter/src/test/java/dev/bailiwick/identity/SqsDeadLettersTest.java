package dev.bailiwick.identity;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.deadletter.DeadLetter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

/** Letters that nobody could read, seen and sent back. */
final class SqsDeadLettersTest {

  private final TestQueue queue = new TestQueue();
  private final EventQueue settings = settings(queue.url());
  private final SqsQueues queues = new SqsQueues(settings);
  private final SqsMessages messages = new SqsMessages(settings, queues);
  private final SqsDeadLetters letters = new SqsDeadLetters(settings, queues);

  @AfterEach
  void stop() {
    queues.close();
    queue.close();
  }

  @Test
  void areSeenWithoutWhatTheySayAndStayThere() throws IOException {
    Instant before = Instant.now().minusSeconds(60);
    die("alice", Envelopes.signUp("alice"), "other_pool");
    die("cognito", Envelopes.disabled(), "no_subject");
    die("alice", "Alice <alice@example.com>", "not_json");

    List<DeadLetter> seen = letters.some(100);

    assertEquals(
        Set.of(
            "other_pool dev.bailiwick.cognito.post-confirmation",
            "no_subject AdminDisableUser",
            "not_json null"),
        seen.stream().map(letter -> letter.cause() + " " + letter.type()).collect(toSet()));
    assertTrue(seen.stream().allMatch(letter -> letter.sentAt().isAfter(before)));
    assertEquals(Set.copyOf(seen), Set.copyOf(letters.some(100)));
    assertEquals(3, letters.count());
    assertEquals(2, letters.some(2).size());
  }

  /** A queue shows ten of a group at most, and all of these came in one. */
  @Test
  void areAllSeenHoweverManyOfOneGroup() {
    for (int i = 0; i < 23; i++) {
      die("cognito", "no event " + i, "not_json");
    }
    assertEquals(23, letters.some(100).size());
  }

  @Test
  void goBackByTheirIds() {
    die("alice", "first", "not_json");
    die("alice", "second", "not_json");
    DeadLetter one = letters.some(1).getFirst();

    assertEquals(1, letters.sendBack(one.id()::equals, 100));

    List<Message> back = messages.receive();
    assertEquals(List.of("alice"), back.stream().map(SqsMessages::group).toList());
    assertEquals(1, letters.some(100).size());
    assertEquals(0, letters.sendBack(one.id()::equals, 100));
  }

  @Test
  void goBackAllAtOnceAndAsOftenAsTheyDie() {
    for (int i = 0; i < 12; i++) {
      die("group-" + i, "letter " + i, "not_json");
    }
    assertEquals(5, letters.sendBack(any -> true, 5));
    assertEquals(7, letters.sendBack(any -> true, 100));
    assertEquals(0, letters.count());
    assertEquals(12, queue.left());

    List<Message> back = messages.receive();
    back.forEach(message -> messages.setAside(message, "not_json"));
    messages.done(back);
    assertEquals(back.size(), letters.sendBack(any -> true, 100));
    assertEquals(12, queue.left());
  }

  @Test
  void saysWhenTheQueueDoesNotAnswer() {
    EventQueue wrong = settings(queue.url() + "-none");
    SqsQueues none = new SqsQueues(wrong);
    assertThrows(Unavailable.class, () -> new SqsDeadLetters(wrong, none).count());
    none.close();
  }

  private void die(String group, String body, String cause) {
    queue.send(group, body);
    List<Message> taken = messages.receive();
    taken.forEach(message -> messages.setAside(message, cause));
    messages.done(taken);
  }

  private static EventQueue settings(String url) {
    return new EventQueue(
        url,
        null,
        "eu-west-1",
        TestQueue.ENDPOINT,
        Duration.ofSeconds(5),
        1,
        Duration.ofSeconds(30));
  }
}
