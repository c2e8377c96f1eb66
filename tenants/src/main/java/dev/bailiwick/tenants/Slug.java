package dev.bailiwick.tenants;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Refusal;
import java.util.regex.Pattern;

/** The short name of a tenant or workspace in addresses; it cannot be taken for an id. */
public record Slug(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

  public Slug {
    if (!FORM.matcher(value).matches() || CanonicalId.resembles(value)) {
      throw Refusal.invalid(
          "slug",
          "A slug has 1 to 63 lower-case letters, digits, - or _, begins with a letter or digit,"
              + " and does not look like an id.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
