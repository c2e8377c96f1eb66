package dev.bailiwick.authorization;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one way in which our ids are written: a UUID in lower case, 36 characters. */
public final class CanonicalId {

  private static final int LENGTH = 36;

  private CanonicalId() {}

  /** The id that this text is; empty where it is not one, or not in canonical form. */
  public static Optional<UUID> parse(String text) {
    return Optional.ofNullable(parseOrNull(text));
  }

  /** The same, without a wrapper for those who ask a million times a second. */
  public static @Nullable UUID parseOrNull(String text) {
    return isCanonical(text) ? UUID.fromString(text) : null;
  }

  /** Whether a person could take this text for one of our ids, in whatever case. */
  public static boolean resembles(String text) {
    return isCanonical(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isCanonical(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : (c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
