package dev.bailiwick.authorization;

import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** What a command came to, in a word: done, or the code of its refusal. */
public final class Outcome {

  public static final String DONE = "done";

  private Outcome() {}

  /** The outcome of running this; whatever is no refusal passes through. */
  public static String of(ThrowingSupplier<?> command) {
    return of((Executable) command::get);
  }

  private static String of(Executable command) {
    try {
      command.execute();
      return DONE;
    } catch (Refusal refused) {
      return refused.code();
    } catch (Throwable broken) {
      throw new AssertionError("neither done nor refused", broken);
    }
  }
}
