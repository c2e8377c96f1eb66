package dev.bailiwick.authorization.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows by key, kept in the order in which they came; an immutable value that writes replace. */
public final class MemoryTable<K, V> {

  private final MemoryTransactions transactions;
  private Map<K, V> rows = Map.of();

  MemoryTable(MemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** The rows as this transaction sees them. */
  public Map<K, V> rows() {
    transactions.requireRunning();
    return rows;
  }

  public @Nullable V get(K key) {
    return rows().get(key);
  }

  public void put(K key, V value) {
    Map<K, V> next = new LinkedHashMap<>(rows());
    next.put(key, value);
    rows = next;
  }

  /** Adds a row; false where there is one of this key. */
  public boolean add(K key, V value) {
    if (rows().containsKey(key)) {
      return false;
    }
    put(key, value);
    return true;
  }

  /** Ends a row; false where there is none of this key. */
  public boolean remove(K key) {
    Map<K, V> next = new LinkedHashMap<>(rows());
    boolean was = next.remove(key) != null;
    rows = next;
    return was;
  }

  Runnable undo() {
    Map<K, V> kept = rows;
    return () -> rows = kept;
  }
}
