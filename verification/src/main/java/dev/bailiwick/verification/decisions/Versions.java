package dev.bailiwick.verification.decisions;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one thing was at each of its versions; written by one thread, read by many. */
final class Versions<T> {

  private final Map<Long, T> all = new ConcurrentHashMap<>();
  private final AtomicLong acknowledged = new AtomicLong();

  /** The version that is about to be written; whoever reads from now on may meet it. */
  void write(T next) {
    all.put(acknowledged.get() + 1, next);
  }

  /** The newest version has been written: nobody may meet an older one any more. */
  void acknowledge() {
    acknowledged.incrementAndGet();
  }

  long acknowledged() {
    return acknowledged.get();
  }

  /** What it was at that version; null where that never was, or was over by the other one. */
  @Nullable T at(long version, long current) {
    return version < current ? null : all.get(version);
  }

  /** The same, but that an older version serves that says what a current one says. */
  @Nullable T saidAt(long version, long current) {
    T said = all.get(version);
    for (long later = Math.max(version, current); all.containsKey(later); later++) {
      if (said != null && said.equals(all.get(later))) {
        return said;
      }
    }
    return null;
  }
}
