package dev.bailiwick.authorization.condition;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * An instant as RFC 3339 writes it, exact however long its fraction is. Lower-case {@code t} and
 * {@code z} count, as its section 5.6 has it; a space for the {@code T}, which it leaves to each
 * application, does not.
 *
 * @param tick two a second, the odd ones for leap seconds, so that 23:59:60 has a place of its own
 *     between 23:59:59 and midnight
 * @param fraction the digits after the point without trailing zeros, which compare as text
 */
record Moment(long tick, String fraction) implements Comparable<Moment> {

  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final String OFFSET = "+00:00";
  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final int LEAP = 60;

  /** The moment that a text names; null if it names none. */
  static @Nullable Moment parse(String text) {
    int end = fractionEnd(text);
    if (end < 0 || !isOffset(text, end)) {
      return null;
    }
    int year = two(text, 0) * 100 + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    int hour = two(text, 11);
    int minute = two(text, 14);
    int second = two(text, 17);
    if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > LEAP) {
      return null;
    }
    long minutes =
        LocalDate.of(year, month, day).toEpochDay() * MINUTES_OF_DAY
            + hour * 60L
            + minute
            - offset(text, end);
    boolean leap = second == LEAP;
    if (leap && !hasLeapSecond(minutes)) {
      return null;
    }
    long seconds = minutes * 60 + (leap ? second - 1 : second);
    return new Moment(seconds * 2 + (leap ? 1 : 0), fraction(text, end));
  }

  @Override
  public int compareTo(Moment other) {
    int bySecond = Long.compare(tick, other.tick);
    return bySecond != 0 ? bySecond : fraction.compareTo(other.fraction);
  }

  /** Where the offset begins, or -1 if there is no date, time and whole fraction before it. */
  private static int fractionEnd(String text) {
    if (!isShaped(text, 0, SHAPE)) {
      return -1;
    }
    int end = SHAPE.length();
    if (end == text.length() || text.charAt(end) != '.') {
      return end;
    }
    end++;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end > SHAPE.length() + 1 ? end : -1;
  }

  private static String fraction(String text, int end) {
    int last = end;
    while (text.charAt(last - 1) == '0' && last > SHAPE.length()) {
      last--;
    }
    return last > SHAPE.length() ? text.substring(SHAPE.length() + 1, last) : "";
  }

  private static boolean isOffset(String text, int at) {
    if (at == text.length() - 1) {
      return isLetter(text.charAt(at), 'Z');
    }
    return text.length() == at + OFFSET.length()
        && isShaped(text, at, OFFSET)
        && two(text, at + 1) <= 23
        && two(text, at + 4) <= 59;
  }

  /** In minutes east of Greenwich. */
  private static int offset(String text, int at) {
    if (at == text.length() - 1) {
      return 0;
    }
    int minutes = two(text, at + 1) * 60 + two(text, at + 4);
    return text.charAt(at) == '-' ? -minutes : minutes;
  }

  private static boolean isDay(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= Month.of(month).length(Year.isLeap(year));
  }

  /**
   * Whether this is the last minute of a June or a December in UTC, where RFC 3339 section 5.7 puts
   * leap seconds. Which years had one is not asked: that list grows.
   */
  private static boolean hasLeapSecond(long minutes) {
    if (Math.floorMod(minutes + 1, MINUTES_OF_DAY) != 0) {
      return false;
    }
    LocalDate next = LocalDate.ofEpochDay((minutes + 1) / MINUTES_OF_DAY);
    return next.getDayOfMonth() == 1
        && (next.getMonth() == Month.JULY || next.getMonth() == Month.JANUARY);
  }

  /** Whether the text has the shape's signs there, and a digit for each 0. */
  private static boolean isShaped(String text, int at, String shape) {
    if (text.length() < at + shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char c = text.charAt(at + i);
      boolean fits =
          switch (shape.charAt(i)) {
            case '0' -> isDigit(c);
            case 'T' -> isLetter(c, 'T');
            case '+' -> c == '+' || c == '-';
            default -> c == shape.charAt(i);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c, char upper) {
    return c == upper || c == Character.toLowerCase(upper);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int two(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }
}
