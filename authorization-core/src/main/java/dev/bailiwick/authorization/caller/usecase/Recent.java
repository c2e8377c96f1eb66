package dev.bailiwick.authorization.caller.usecase;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Values that were of use lately, never more than so many. Two generations: once the young one is
 * full it becomes the old one, and what nobody asked for since then goes with the one before.
 */
final class Recent<K, V> {

  private final int most;
  private final AtomicReference<Generations<K, V>> generations =
      new AtomicReference<>(
          new Generations<>(new ConcurrentHashMap<>(), new ConcurrentHashMap<>()));

  Recent(int most) {
    this.most = most;
  }

  private record Generations<K, V>(ConcurrentMap<K, V> young, ConcurrentMap<K, V> old) {}

  @Nullable V get(K key) {
    Generations<K, V> now = now();
    V young = now.young().get(key);
    if (young != null) {
      return young;
    }
    V old = now.old().get(key);
    if (old != null) {
      put(key, old);
    }
    return old;
  }

  void put(K key, V value) {
    Generations<K, V> now = now();
    if (now.young().size() >= most / 2) {
      generations.compareAndSet(now, new Generations<>(new ConcurrentHashMap<>(), now.young()));
    }
    now().young().put(key, value);
  }

  int size() {
    return now().young().size() + now().old().size();
  }

  private Generations<K, V> now() {
    return requireNonNull(generations.get());
  }
}
