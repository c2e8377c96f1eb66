package dev.bailiwick.authorization.condition;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  private static Moment moment(String text) {
    return requireNonNull(Moment.parse(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1985-04-12T23:20:50.52Z",
        "1996-12-19T16:39:57-08:00",
        "1990-12-31T23:59:60Z",
        "1990-12-31T15:59:60-08:00",
        "1937-01-01T12:00:27.87+00:20",
        "2026-06-30t23:59:60.5z",
        "2027-01-01T05:29:60+05:30",
        "0000-02-29T00:00:00Z",
        "0000-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59.999999999999-23:59",
        "2024-02-29T00:00:00-00:00",
        "2000-02-29T00:00:00Z"
      })
  void whatTheRfcWrites(String text) {
    assertNotNull(Moment.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-01-01",
        "2026-01-01T00:00Z",
        "2026-01-01T00:00:00",
        "2026-01-01 00:00:00Z",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00,5Z",
        "2026-01-01T00:00:00ZZ",
        "2026-01-01T00:00:00Z ",
        " 2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00+01",
        "2026-01-01T00:00:00+0100",
        "2026-01-01T00:00:00+01:00:00",
        "2026-01-01T00:00:00+24:00",
        "2026-01-01T00:00:00+01:60",
        "2026-01-01T00:00:00 01:00",
        "2026-01-01T24:00:00Z",
        "2026-01-01T00:60:00Z",
        "2026-01-01T00:00:61Z",
        "2026-01-01T00:00:60Z",
        "2026-03-31T23:59:60Z",
        "2026-12-30T23:59:60Z",
        "2026-12-31T23:59:60+01:00",
        "2026-00-01T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-01-00T00:00:00Z",
        "2026-01-32T00:00:00Z",
        "2026-02-29T00:00:00Z",
        "2100-02-29T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "+2026-01-01T00:00:00Z",
        "-2026-01-01T00:00:00Z",
        "12026-01-01T00:00:00Z",
        "26-01-01T00:00:00Z",
        "2026-1-1T0:0:0Z",
        "20260101T000000Z",
        "2026-W01-1T00:00:00Z",
        "٢٠٢٦-01-01T00:00:00Z",
        "2026-01-01T00:00:00Z[UTC]",
        "2026-01-01T00:00:00.5",
        "2026-01-01T00:00:00\u2212" + "01:00",
        "1798761600"
      })
  void whatItDoesNot(String text) {
    assertNull(Moment.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1937-01-01T12:00:27.87+00:20, 1937-01-01T11:40:27.87Z",
    "1990-12-31T15:59:60-08:00, 1990-12-31T23:59:60Z",
    "2026-01-01T00:00:00.5Z, 2026-01-01T00:00:00.500Z",
    "2026-01-01T00:00:00Z, 2026-01-01T00:00:00.000Z",
    "2026-01-01T00:00:10Z, 2026-01-01T00:00:10.0Z",
    "2026-01-01T00:00:00Z, 2026-01-01t00:00:00z",
    "2026-01-01T00:00:00Z, 2026-01-01T00:00:00-00:00",
    "2026-03-01T00:30:00+01:00, 2026-02-28T23:30:00Z"
  })
  void twoTextsOfOneMoment(String one, String other) {
    assertEquals(moment(one), moment(other));
    assertEquals(0, moment(one).compareTo(moment(other)));
  }

  @Test
  void momentsAreInOrder() {
    List<Moment> ordered =
        List.of(
            moment("0000-01-01T00:00:00+23:59"),
            moment("1969-12-31T23:59:59.9Z"),
            moment("1970-01-01T00:00:00Z"),
            moment("2016-12-31T23:59:59Z"),
            moment("2016-12-31T23:59:59.00000000000000000001Z"),
            moment("2016-12-31T23:59:59.0999Z"),
            moment("2016-12-31T23:59:59.1Z"),
            moment("2016-12-31T23:59:59.9999999999999999Z"),
            moment("2016-12-31T23:59:60Z"),
            moment("2016-12-31T23:59:60.9Z"),
            moment("2017-01-01T00:00:00Z"),
            moment("2017-01-01T00:00:00.5Z"),
            moment("9999-12-31T23:59:59-23:59"));
    assertEquals(ordered, ordered.reversed().stream().sorted().toList());
  }

  @Test
  void theJdkAgrees() {
    long seed = Long.getLong("bailiwick.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      OffsetDateTime one = dateTime(random);
      OffsetDateTime other = random.nextInt(4) == 0 ? elsewhere(one, random) : dateTime(random);
      int ours = moment(text(one)).compareTo(moment(text(other)));
      assertEquals(
          one.toInstant().compareTo(other.toInstant()) < 0,
          ours < 0,
          () -> one + " and " + other + ", seed " + seed);
      assertEquals(one.isEqual(other), ours == 0, () -> one + " and " + other + ", seed " + seed);
    }
  }

  private static OffsetDateTime dateTime(Random random) {
    long second = random.nextBoolean() ? random.nextInt() : random.nextInt(3) - 1;
    int nano = random.nextBoolean() ? 0 : random.nextInt(10) * 100_000_000;
    OffsetDateTime utc = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, nano, ZoneOffset.UTC);
    return elsewhere(utc.plusSeconds(second), random);
  }

  private static OffsetDateTime elsewhere(OffsetDateTime at, Random random) {
    int minutes = random.nextInt(2 * 18 * 60 + 1) - 18 * 60;
    return at.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(minutes * 60));
  }

  private static String text(OffsetDateTime at) {
    String local = at.toLocalDateTime().plusNanos(0).toString();
    return (at.getSecond() == 0 && at.getNano() == 0 ? local + ":00" : local) + at.getOffset();
  }
}
