package dev.bailiwick.local;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * What has been started and has to end, each thing before those it stands on. Parts may start at
 * the same time; an end that comes meanwhile waits for them, so that none is left behind.
 */
final class Parts implements AutoCloseable {

  private final ConcurrentSkipListMap<Part, AutoCloseable> started = new ConcurrentSkipListMap<>();
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private volatile boolean ending;

  /** Starts a part, unless all is ending. */
  <T extends AutoCloseable> T start(Part part, Supplier<T> start) {
    gate.readLock().lock();
    try {
      if (ending) {
        throw new CancellationException("ending");
      }
      T running = start.get();
      started.put(part, running);
      return running;
    } finally {
      gate.readLock().unlock();
    }
  }

  @Override
  public void close() {
    ending = true;
    gate.writeLock().lock();
    try {
      for (var last = started.pollLastEntry(); last != null; last = started.pollLastEntry()) {
        end(last);
      }
    } finally {
      gate.writeLock().unlock();
    }
  }

  /** One that fails to end must not keep the others from it. */
  private static void end(Map.Entry<Part, AutoCloseable> part) {
    try {
      part.getValue().close();
    } catch (Exception e) {
      // Not a field: the log lies in the data directory, which has to be ours before it is opened.
      LoggerFactory.getLogger(Parts.class).error("{} did not end", part.getKey(), e);
    }
  }
}
