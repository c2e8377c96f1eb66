package dev.bailiwick.authorization.decision;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of our ids, each found at its place in the list that they came in. Open addressing over
 * plain arrays: 22 bytes an id, and nothing is allocated to look one up.
 */
final class Ids {

  private static final Ids NONE = new Ids(List.of());
  private static final int FREE = -1;

  /** Two to an id: its more and its less significant half. */
  private final long[] halves;

  private final int[] slots;

  private Ids(List<UUID> ids) {
    halves = new long[2 * ids.size()];
    slots = new int[ids.size() + ids.size() / 2 + 1];
    Arrays.fill(slots, FREE);
    for (int i = 0; i < ids.size(); i++) {
      halves[2 * i] = ids.get(i).getMostSignificantBits();
      halves[2 * i + 1] = ids.get(i).getLeastSignificantBits();
      put(i);
    }
  }

  static Ids of(List<UUID> ids) {
    return ids.isEmpty() ? NONE : new Ids(ids);
  }

  private void put(int index) {
    int slot = slot(halves[2 * index], halves[2 * index + 1]);
    while (slots[slot] != FREE) {
      slot = next(slot);
    }
    slots[slot] = index;
  }

  /** The place of this id, or -1. */
  int find(@Nullable UUID id) {
    if (id == null) {
      return -1;
    }
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    for (int slot = slot(high, low); slots[slot] != FREE; slot = next(slot)) {
      int index = slots[slot];
      if (halves[2 * index] == high && halves[2 * index + 1] == low) {
        return index;
      }
    }
    return -1;
  }

  UUID get(int index) {
    return new UUID(halves[2 * index], halves[2 * index + 1]);
  }

  int size() {
    return halves.length / 2;
  }

  /** Ids are random, but not every bit of them is; so they are mixed before they are scaled. */
  private int slot(long high, long low) {
    long mixed = (high ^ low) * 0x9E37_79B9_7F4A_7C15L;
    return (int) (((mixed >>> 32) * slots.length) >>> 32);
  }

  private int next(int slot) {
    return slot + 1 == slots.length ? 0 : slot + 1;
  }
}
