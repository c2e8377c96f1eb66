package dev.bailiwick.tenants;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Refusal;
import java.util.regex.Pattern;

/** The short name of a tenant or workspace in addresses; it cannot be taken for an id. */
public record Slug(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

  public Slug {
    if (!isOne(value)) {
      throw Refusal.invalid(
          "slug",
          "A slug has 1 to 63 lower-case letters, digits, - or _, begins with a letter or digit,"
              + " and does not look like an id.");
    }
  }

  /** Whether this text can be a slug. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches() && !CanonicalId.resembles(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
