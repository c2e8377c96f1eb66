package dev.bailiwick.authorization;

import java.util.regex.Pattern;

/** A name that programs write, such as a role's or a feature's. */
public final class PlainName {

  private static final Pattern FORM = Pattern.compile("[a-z0-9_-]{1,64}");

  private PlainName() {}

  /**
   * The name, if it is one.
   *
   * @param field where it stands in what was sent
   */
  public static String require(String field, String name) {
    if (!FORM.matcher(name).matches()) {
      throw Refusal.invalid(
          field, "This has 1 to 64 lower-case letters, digits, hyphens and underscores.");
    }
    return name;
  }
}
