package dev.bailiwick.api.limit;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many requests in so long a window, as the setting {@code 6000/PT1M} has it.
 *
 * @param name as the headers name it
 */
record Quota(String name, long requests, Duration window) {

  private static final Pattern SETTING = Pattern.compile("([1-9][0-9]{0,11})/(P.+)");

  Quota {
    if (requests < 1 || window.toSeconds() < 1) {
      throw new IllegalArgumentException("A quota is at least one request in a second.");
    }
  }

  static Quota of(String name, String setting) {
    Matcher matcher = SETTING.matcher(setting);
    if (!matcher.matches()) {
      throw malformed(name, setting);
    }
    try {
      return new Quota(name, Long.parseLong(matcher.group(1)), Duration.parse(matcher.group(2)));
    } catch (DateTimeParseException malformed) {
      throw malformed(name, setting);
    }
  }

  private static IllegalArgumentException malformed(String name, String setting) {
    return new IllegalArgumentException(
        "bailiwick.limits." + name + " is not like 6000/PT1M: " + setting);
  }

  /** As RateLimit-Policy has it. */
  String policy() {
    return '"' + name + "\";q=" + requests + ";w=" + window.toSeconds();
  }
}
