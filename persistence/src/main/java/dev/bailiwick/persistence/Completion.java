package dev.bailiwick.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to run once a transaction has ended: all of it, whatever some of it throws. */
final class Completion {

  private final List<Runnable> actions = new ArrayList<>();

  void add(Runnable action) {
    actions.add(action);
  }

  void run() {
    RuntimeException failure = null;
    for (Runnable action : actions) {
      failure = run(action, failure);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static @Nullable RuntimeException run(
      Runnable action, @Nullable RuntimeException earlier) {
    try {
      action.run();
      return earlier;
    } catch (RuntimeException thrown) {
      if (earlier == null) {
        return thrown;
      }
      earlier.addSuppressed(thrown);
      return earlier;
    }
  }
}
