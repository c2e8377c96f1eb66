package dev.bailiwick.authorization.caller.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RecentTest {

  private final Recent<String, Integer> recent = new Recent<>(10);

  @Test
  void keepsNoMoreThanItMay() {
    for (int i = 0; i < 1_000; i++) {
      recent.put("key " + i, i);
      assertTrue(recent.size() <= 10);
      assertEquals(i, recent.get("key " + i));
    }
    assertNull(recent.get("key 0"));
  }

  @Test
  void keepsWhatIsAskedFor() {
    recent.put("wanted", 1);
    for (int i = 0; i < 1_000; i++) {
      recent.put("key " + i, i);
      assertEquals(1, recent.get("wanted"));
    }
  }
}
