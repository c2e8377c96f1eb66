package dev.bailiwick.authorization.decision;

import java.util.BitSet;

/** A set of permission numbers that never changes once it is frozen. */
final class Bits {

  private static final long[] NONE = {};

  private Bits() {}

  static long[] frozen(BitSet bits) {
    return bits.isEmpty() ? NONE : bits.toLongArray();
  }

  static boolean has(long[] bits, int number) {
    int word = number >>> 6;
    return word < bits.length && (bits[word] & (1L << number)) != 0;
  }
}
