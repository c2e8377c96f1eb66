package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Refusal;
import java.text.Normalizer;

/** What people say for others to read: why they ask, why they refuse. */
public final class Reasons {

  private static final int LONGEST = 1_000;

  private Reasons() {}

  /**
   * The text, if it can be kept and shown.
   *
   * @param field where it stands in what was sent
   */
  public static String require(String field, String text) {
    if (text.isBlank()
        || text.codePointCount(0, text.length()) > LONGEST
        || text.codePoints().anyMatch(Reasons::isHidden)
        || !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw Refusal.invalid(
          field, "Say why in 1 to " + LONGEST + " characters (NFC), no control characters.");
    }
    return text;
  }

  private static boolean isHidden(int character) {
    int type = Character.getType(character);
    return (type == Character.CONTROL && character != '\n')
        || type == Character.FORMAT
        || type == Character.SURROGATE;
  }
}
