package dev.bailiwick.authorization.user;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in the form in which two of them are compared: NFC and lower case. */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}\\p{Cs}<>\",;:()\\[\\]\\\\]+@[^\\s@\\p{Cntrl}\\p{Cs}<>\",;:()\\[\\]\\\\]+");

  public EmailAddress {
    if (value.length() > LONGEST
        || !FORM.matcher(value).matches()
        || !value.equals(compared(value))) {
      throw new IllegalArgumentException("not an e-mail address in its compared form");
    }
  }

  /** The address that this text is, if it is one. */
  public static Optional<EmailAddress> parse(String text) {
    String compared = compared(text);
    return compared.length() <= LONGEST && FORM.matcher(compared).matches()
        ? Optional.of(new EmailAddress(compared))
        : Optional.empty();
  }

  /** What stands behind the at sign. */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  /** Enough of it for its owner to know it by, as in {@code e…@example.com}. */
  public String masked() {
    return value.substring(0, value.offsetByCodePoints(0, 1)) + "…@" + domain();
  }

  private static String compared(String text) {
    return Normalizer.normalize(
        Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT),
        Normalizer.Form.NFC);
  }

  @Override
  public String toString() {
    return value;
  }
}
