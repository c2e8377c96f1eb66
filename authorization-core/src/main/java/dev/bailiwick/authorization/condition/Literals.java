package dev.bailiwick.authorization.condition;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.condition.Value.Num;
import dev.bailiwick.authorization.condition.Value.Other;
import dev.bailiwick.authorization.condition.Value.Text;
import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What may be kept as a value: a text, a number, true or false, none of them too long. */
public final class Literals {

  private static final int LONGEST_TEXT = 4096;

  /** Any double, written out in full, has fewer digits and a nearer exponent. */
  private static final int MOST_DIGITS = 1100;

  private static final String UNKEPT =
      "A text that is kept is in Unicode's NFC form, without U+0000 and unpaired surrogates.";

  private Literals() {}

  /**
   * The value in a JSON tree.
   *
   * @param field where it stands, for the refusal of what cannot be kept
   */
  public static Value read(String field, @Nullable Object tree) {
    Value value = Value.of(tree);
    if (value == null || value instanceof Other) {
      throw Refusal.invalid(field, "A value is a text, a number, true or false.");
    }
    if (value instanceof Text(String text)) {
      check(field, text, LONGEST_TEXT);
    }
    if (value instanceof Num(BigDecimal number)) {
      check(field, number);
    }
    return value;
  }

  /** Whether conditions can read this text as an instant. */
  public static boolean isInstant(String text) {
    return Moment.parse(text) != null;
  }

  static void check(String field, String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw Refusal.invalid(field, "This has at most " + longest + " characters.");
    }
    if (text.codePoints().anyMatch(Literals::cannotBeKept)
        || !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw Refusal.invalid(field, UNKEPT);
    }
  }

  private static void check(String field, BigDecimal number) {
    if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw Refusal.invalid(
          field,
          "A number has at most " + MOST_DIGITS + " digits, and its exponent is no further out.");
    }
  }

  private static boolean cannotBeKept(int character) {
    return character == 0 || Character.getType(character) == Character.SURROGATE;
  }
}
