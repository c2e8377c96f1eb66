package dev.bailiwick.verification.ledger;

import static dev.bailiwick.verification.ledger.Tampering.onLines;
import static dev.bailiwick.verification.ledger.Tampering.onRow;
import static dev.bailiwick.verification.ledger.Tamperings.any;
import static dev.bailiwick.verification.ledger.Tamperings.oneOf;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The personal values beside the rows. */
final class Values {

  private static final Pattern SALT_AND_FIRST =
      Pattern.compile("\"salt\":\"(.{22})\",\"value\":\"([ -~&&[^\"\\\\]])");

  private Values() {}

  static List<Tampering> all() {
    return List.of(
        onRow("a value edited", (row, r) -> edited(row, "\"value\":\"", r)),
        onRow("a salt edited", (row, r) -> edited(row, "\"salt\":\"", r)),
        onRow("a commitment edited", (row, r) -> edited(row, "\"commitment\":\"", r)),
        onRow("the spare bits of a salt", Values::withSpareBits),
        onRow("a part of a value shifted into its salt", (row, r) -> shifted(row)),
        onRow(
            "a value doubled",
            (row, r) -> row.withValues(row.values().replaceFirst("\\[(.+)]", "[$1,$1]"))),
        onLines("values of another row", Values::exchange));
  }

  private static Row edited(Row row, String name, Random random) {
    int found = row.values().indexOf(name);
    if (found < 0) {
      return row;
    }
    int at = found + name.length();
    return row.withValues(
        row.values().substring(0, at) + any(random) + row.values().substring(at + 1));
  }

  /** Sixteen bytes leave four bits of their last character that a lenient reader ignores. */
  private static Row withSpareBits(Row row, Random random) {
    String last = oneOf(random, "BCDEFGHijklmnopSTUVWX12345".split(""));
    return row.withValues(row.values().replaceFirst("(\"salt\":\".{21}).", "$1" + last));
  }

  /** Salt and value are hashed in one, so the border between them must not move. */
  private static Row shifted(Row row) {
    Matcher found = SALT_AND_FIRST.matcher(row.values());
    if (!found.find()) {
      return row;
    }
    byte[] salt = Base64.getUrlDecoder().decode(found.group(1));
    byte[] longer = Arrays.copyOf(salt, salt.length + 1);
    longer[salt.length] = (byte) found.group(2).charAt(0);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(longer);
    return row.withValues(found.replaceFirst("\"salt\":\"" + text + "\",\"value\":\""));
  }

  private static void exchange(List<String> lines, Random random) {
    int one = Tampering.anyRow(lines, random);
    int other = Tampering.anyRow(lines, random);
    Row first = Row.of(lines.get(one));
    Row second = Row.of(lines.get(other));
    lines.set(one, first.withValues(second.values()).line());
    lines.set(other, second.withValues(first.values()).line());
  }
}
