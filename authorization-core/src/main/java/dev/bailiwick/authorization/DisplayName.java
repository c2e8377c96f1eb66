package dev.bailiwick.authorization;

import java.text.Normalizer;

/** A name as people write it: NFC, 1 to 200 characters, none of them a control character. */
public record DisplayName(String value) {

  private static final int LONGEST = 200;

  public DisplayName {
    if (value.isBlank()
        || value.codePointCount(0, value.length()) > LONGEST
        || value.codePoints().anyMatch(DisplayName::isHidden)
        || !Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
      throw Refusal.invalid(
          "name",
          "A name has 1 to "
              + LONGEST
              + " characters in Unicode's NFC form, no control characters among them.");
    }
  }

  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
