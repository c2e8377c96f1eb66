package dev.bailiwick.authorization;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The one way in which our ids are written: a UUID in lower case, 36 characters. */
public final class CanonicalId {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private CanonicalId() {}

  /** The id that this text is; empty where it is not one, or not in canonical form. */
  public static Optional<UUID> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /** Whether a person could take this text for one of our ids, in whatever case. */
  public static boolean resembles(String text) {
    return FORM.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }
}
