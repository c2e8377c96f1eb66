package dev.bailiwick.api.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a quota lets through, by a clock that the test sets (38, 39). */
@Tag("security-38")
class BucketsTest {

  private static final Quota TEN = Quota.of("caller", "10/PT10S");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
  private final Buckets buckets = new Buckets(TEN, now::get);

  private void later(Duration duration) {
    now.updateAndGet(at -> at.plus(duration));
  }

  private void empty(String whose) {
    for (int i = 0; i < TEN.requests(); i++) {
      assertTrue(buckets.allows(whose));
    }
  }

  @Test
  void whatIsLeftIsToldUntilNothingIs() {
    assertEquals(new Standing(TEN, true, 9, 1, 0), buckets.take("noisy"));
    for (int i = 0; i < 9; i++) {
      buckets.take("noisy");
    }
    assertEquals(new Standing(TEN, false, 0, 10, 1), buckets.take("noisy"));
  }

  @Test
  void itRefillsAsTimeGoesBy() {
    empty("noisy");
    assertFalse(buckets.allows("noisy"));
    later(Duration.ofSeconds(1));
    assertTrue(buckets.allows("noisy"));
    assertFalse(buckets.allows("noisy"));
    later(Duration.ofSeconds(10));
    empty("noisy");
  }

  @Test
  void whoeverIsNoisyTakesNothingFromOthers() {
    empty("noisy");
    assertFalse(buckets.allows("noisy"));
    empty("quiet");
  }

  @Test
  void theNearestToItsEndIsTold() {
    Standing wide = new Standing(Quota.of("tenant", "1000/PT1M"), true, 900, 1, 0);
    Standing tight = new Standing(TEN, true, 8, 1, 0);
    assertEquals(tight, wide.orTighter(tight));
    assertEquals(tight, tight.orTighter(wide));
    Standing none = new Standing(Quota.of("tenant", "1000/PT1M"), false, 0, 60, 1);
    assertEquals(none, tight.orTighter(none));
  }

  @Test
  void aQuotaIsRequestsInAWindow() {
    assertEquals(new Quota("x", 6000, Duration.ofMinutes(1)), Quota.of("x", "6000/PT1M"));
    assertEquals("\"x\";q=6000;w=60", Quota.of("x", "6000/PT1M").policy());
    for (String wrong : new String[] {"", "6000", "0/PT1M", "-1/PT1M", "1/PT0S", "1/soon"}) {
      assertThrows(IllegalArgumentException.class, () -> Quota.of("x", wrong), wrong);
    }
  }
}
