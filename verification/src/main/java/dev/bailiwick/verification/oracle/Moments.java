package dev.bailiwick.verification.oracle;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RFC 3339 date-times as seconds since 1970, to the last digit that was written. */
final class Moments {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt]([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d(?:\\.\\d+)?)"
              + "(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");

  private Moments() {}

  /** Null where this is no instant. The 61st second of a minute is none: nobody here keeps them. */
  static @Nullable BigDecimal seconds(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return null;
    }
    Matcher parts = FORM.matcher(text);
    return parts.matches() ? seconds(parts) : null;
  }

  private static @Nullable BigDecimal seconds(Matcher parts) {
    long minutes;
    try {
      minutes = LocalDate.parse(parts.group(1)).toEpochDay() * 24 * 60;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
    minutes += minutes(parts.group(2), parts.group(3));
    if (parts.group(5) != null) {
      long ahead = minutes(parts.group(6), parts.group(7));
      minutes -= parts.group(5).equals("+") ? ahead : -ahead;
    }
    return BigDecimal.valueOf(minutes * 60).add(new BigDecimal(parts.group(4)));
  }

  private static long minutes(String hours, String minutes) {
    return Long.parseLong(hours) * 60 + Long.parseLong(minutes);
  }
}
