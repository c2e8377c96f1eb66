package dev.bailiwick.tenants.escalation;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What someone holds: at each point until when. */
final class Powers {

  private static final long NEVER = Long.MIN_VALUE;
  private static final long FOR_EVER = Long.MAX_VALUE;

  private final long[] until;

  /** No powers, at any of so many points. */
  Powers(int points) {
    until = new long[points];
    Arrays.fill(until, NEVER);
  }

  /** Adds what one grant gives: these points, until then (null: for ever). */
  void add(BitSet points, @Nullable Instant end) {
    long added = end == null ? FOR_EVER : end.toEpochMilli();
    points.stream().forEach(point -> until[point] = Math.max(until[point], added));
  }

  /** Whether whoever holds these holds those too, there and for as long. */
  boolean cover(Powers others) {
    for (int point = 0; point < until.length; point++) {
      if (until[point] < others.until[point]) {
        return false;
      }
    }
    return true;
  }

  /** What has become more since then. */
  Powers gainedSince(Powers before) {
    Powers gained = new Powers(until.length);
    Arrays.setAll(gained.until, point -> until[point] > before.until[point] ? until[point] : NEVER);
    return gained;
  }
}
