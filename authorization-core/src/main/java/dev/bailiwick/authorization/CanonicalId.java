package dev.bailiwick.authorization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one way in which our ids are written: a UUID in lower case, 36 characters. */
public final class CanonicalId {

  private static final int LENGTH = 36;
  private static final int MIDDLE = 18;
  private static final byte[] DIGITS = digits();

  private CanonicalId() {}

  /** The id that this text is; empty where it is not one, or not in canonical form. */
  public static Optional<UUID> parse(String text) {
    return Optional.ofNullable(parseOrNull(text));
  }

  /** The same, without a wrapper and in one pass, for those who ask a million times a second. */
  public static @Nullable UUID parseOrNull(String text) {
    if (text.length() != LENGTH) {
      return null;
    }
    long high = 0;
    long low = 0;
    int seen = 0; // below zero once anything is out of place
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      if (i == 8 || i == 13 || i == 18 || i == 23) {
        seen |= c == '-' ? 0 : -1;
        continue;
      }
      int digit = c < DIGITS.length ? DIGITS[c] : -1;
      seen |= digit;
      high = i < MIDDLE ? (high << 4) | digit : high;
      low = i < MIDDLE ? low : (low << 4) | digit;
    }
    return seen < 0 ? null : new UUID(high, low);
  }

  /** Whether a person could take this text for one of our ids, in whatever case. */
  public static boolean resembles(String text) {
    return parseOrNull(text.toLowerCase(Locale.ROOT)) != null;
  }

  /** The value of each digit by its character; below zero for all others. */
  private static byte[] digits() {
    byte[] digits = new byte[128];
    Arrays.fill(digits, (byte) -1);
    for (byte value = 0; value < 16; value++) {
      digits[Character.forDigit(value, 16)] = value;
    }
    return digits;
  }
}
