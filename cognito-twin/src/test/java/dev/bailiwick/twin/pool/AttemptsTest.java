package dev.bailiwick.twin.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AttemptsTest {

  private Instant now = Instant.EPOCH;
  private final Attempts attempts = new Attempts(() -> now, Duration.ofSeconds(1));

  @Test
  void afterFiveMissesEachNextOneWaitsTwiceAsLong() {
    for (int i = 0; i < 5; i++) {
      assertEquals("miss", attempt(false));
    }

    assertEquals("wait", attempt(true));
    now = now.plusSeconds(1);
    assertEquals("miss", attempt(false));
    now = now.plusSeconds(1);
    assertEquals("wait", attempt(true));
    now = now.plusSeconds(1);
    assertEquals("done", attempt(true));
    assertEquals("miss", attempt(false));
    assertEquals("done", attempt(true));
  }

  @Test
  void nobodyWaitsLongerThanAQuarterOfAnHour() {
    for (int i = 0; i < 100; i++) {
      attempt(false);
      now = now.plus(Duration.ofMinutes(15));
    }

    assertEquals("done", attempt(true));
  }

  @Test
  void aNameIsOneInAnyCase() {
    for (int i = 0; i < 5; i++) {
      attempts.count("A@example.com", () -> refusal("wait"));
    }

    assertThrows(Refusal.class, () -> attempts.count("a@EXAMPLE.com", () -> refusal("wait")));
  }

  private String attempt(boolean right) {
    try {
      return attempts.guard("name", () -> refusal("wait"), () -> done(right));
    } catch (Refusal refusal) {
      return refusal.type();
    }
  }

  private static String done(boolean right) {
    if (!right) {
      throw refusal("miss");
    }
    return "done";
  }

  private static Refusal refusal(String type) {
    return new Refusal(type, type);
  }
}
