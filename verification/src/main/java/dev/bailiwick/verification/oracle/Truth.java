package dev.bailiwick.verification.oracle;

/** Kleene's three truths. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /** The lesser of the two, in the order above. */
  public Truth and(Truth other) {
    return compareTo(other) < 0 ? this : other;
  }

  /** The greater of the two. */
  Truth or(Truth other) {
    return compareTo(other) > 0 ? this : other;
  }

  Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
