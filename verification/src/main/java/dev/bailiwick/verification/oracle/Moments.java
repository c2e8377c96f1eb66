package dev.bailiwick.verification.oracle;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RFC 3339 date-times as numbers in their order, exact to the last digit that was written. */
final class Moments {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt]([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d|60)(\\.\\d+)?"
              + "(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");

  private Moments() {}

  /**
   * Null where this is no instant. Two a second, so that there is room for a leap second between
   * the last one of a year or of its first half and the next.
   */
  static @Nullable BigDecimal place(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return null;
    }
    Matcher parts = FORM.matcher(text);
    return parts.matches() ? place(parts) : null;
  }

  private static @Nullable BigDecimal place(Matcher parts) {
    LocalDateTime minute;
    try {
      minute = LocalDate.parse(parts.group(1)).atStartOfDay();
    } catch (DateTimeException noSuchDay) {
      return null;
    }
    minute = minute.plusMinutes(minutes(parts.group(2), parts.group(3)));
    if (parts.group(6) != null) {
      long ahead = minutes(parts.group(7), parts.group(8));
      minute = minute.plusMinutes(parts.group(6).equals("+") ? -ahead : ahead);
    }
    int second = Integer.parseInt(parts.group(4));
    if (second == 60 && !endsHalfAYear(minute)) {
      return null;
    }
    long seconds = minute.toEpochSecond(ZoneOffset.UTC) + Math.min(second, 59);
    BigDecimal fraction = new BigDecimal("0" + (parts.group(5) == null ? "" : parts.group(5)));
    return BigDecimal.valueOf(2 * seconds + second / 60).add(fraction);
  }

  private static boolean endsHalfAYear(LocalDateTime minute) {
    LocalDateTime next = minute.plusMinutes(1);
    return next.toLocalTime().equals(LocalTime.MIDNIGHT)
        && (next.getDayOfYear() == 1
            || (next.getMonth() == Month.JULY && next.getDayOfMonth() == 1));
  }

  private static long minutes(String hours, String minutes) {
    return Long.parseLong(hours) * 60 + Long.parseLong(minutes);
  }
}
