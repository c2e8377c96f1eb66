package dev.bailiwick.authorization.audit;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What came of it. */
public sealed interface Outcome {

  /** It was done. */
  record Done() implements Outcome {}

  /**
   * It was refused.
   *
   * @param code the refusal's stable code
   * @param permission what was lacking, where it was one
   * @param times how often; above one for those that came too fast to be kept singly
   */
  record Refused(String code, @Nullable String permission, int times) implements Outcome {

    public Refused {
      requireNonNull(code);
      if (times < 1) {
        throw new IllegalArgumentException("refused at least once");
      }
    }
  }
}
