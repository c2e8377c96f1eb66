package dev.bailiwick.verification.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, replayed by its seed. */
public final class Dice {

  private final SplittableRandom random;

  public Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from 0 on, and below this one. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from the first to the last, both included. */
  int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  /** True in so many of a hundred cases. */
  public boolean percent(int cases) {
    return random.nextInt(100) < cases;
  }

  /** One of these. */
  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @SafeVarargs
  final <T> T pickOf(T... from) {
    return from[random.nextInt(from.length)];
  }

  /** So many different ones of these, or all if there are fewer, in any order. */
  <T> List<T> some(List<T> from, int count) {
    List<T> left = new ArrayList<>(from);
    List<T> taken = new ArrayList<>();
    while (taken.size() < count && !left.isEmpty()) {
      taken.add(left.remove(random.nextInt(left.size())));
    }
    return taken;
  }

  /** The seed of dice that fall on their own. */
  public long seed() {
    return random.nextLong();
  }
}
