package dev.bailiwick.authorization.caller.usecase;

import dev.bailiwick.authorization.token.SignIn;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts sign-ins, each by the first token of it that comes here; of two at once both may count.
 */
final class SeenSignIns {

  private static final int MOST = 20_000;

  private final Recent<SignIn, SignIn> lately = new Recent<>(MOST);
  private final LongAdder count = new LongAdder();

  void see(SignIn signIn) {
    if (lately.get(signIn) == null) {
      lately.put(signIn, signIn);
      count.increment();
    }
  }

  long count() {
    return count.sum();
  }
}
