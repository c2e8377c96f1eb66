package dev.bailiwick.twin.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.twin.mail.Mail;
import dev.bailiwick.twin.mail.Mailbox;
import dev.bailiwick.twin.store.Shelf;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SignUpsTest {

  private static final Pool POOL =
      new Pool(
          "eu-west-1_Test",
          URI.create("http://127.0.0.1:1"),
          "",
          List.of(Client.forPeople("c")),
          List.of(),
          Set.of(),
          Set.of(),
          false);

  private Instant now = Instant.EPOCH;
  private final InstantSource clock = () -> now;
  private final AtomicInteger events = new AtomicInteger();
  private final Mailbox mailbox = new Mailbox(Shelf.open(null, "mails", Mail.class), clock);
  private final Users users = new Users(Shelf.open(null, "users", User.class), clock);
  private final SignUps signUps =
      new SignUps(
          users, mailbox, new ConfirmationTrigger(POOL, event -> events.incrementAndGet()), clock);

  @Test
  void aCodeIsGoodForADay() {
    var user = signUps.start("late@example.com", "Correct-horse-1", Map.of());
    now = now.plus(Duration.ofDays(1));

    var refusal = assertThrows(Refusal.class, () -> signUps.confirm("c", user.sub(), lastCode()));

    assertEquals("ExpiredCodeException", refusal.type());
    signUps.resend(user.sub());
    assertEquals(UserStatus.CONFIRMED, signUps.confirm("c", user.sub(), lastCode()).status());
  }

  @Test
  void ofManyWhoConfirmAtOnceOneDoes() throws InterruptedException, ExecutionException {
    var user = signUps.start("race@example.com", "Correct-horse-1", Map.of());
    var code = lastCode();
    var tries = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 20; i++) {
      tries.add(() -> confirms(user, code));
    }

    int winners = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var attempt : threads.invokeAll(tries)) {
        winners += attempt.get() ? 1 : 0;
      }
    }

    assertEquals(1, winners);
    assertEquals(1, events.get());
  }

  private boolean confirms(User user, String code) {
    try {
      signUps.confirm("c", user.sub(), code);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private String lastCode() {
    return mailbox.newestFirst().getFirst().text().replaceAll("\\D", "");
  }
}
