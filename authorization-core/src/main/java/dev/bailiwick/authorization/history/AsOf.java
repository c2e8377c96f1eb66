package dev.bailiwick.authorization.history;

import dev.bailiwick.authorization.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Which policy is meant: today's, that of a version, or that of a time. */
public sealed interface AsOf {

  /** Today's. */
  record Now() implements AsOf {}

  /** One that was. */
  sealed interface Past extends AsOf {}

  /** The policy of this version, at the instant when it was made. */
  record Version(long number) implements Past {}

  /** The last policy that was made until then, at that time. */
  record Time(Instant at) implements Past {}

  /**
   * What was sent: a number, or an RFC 3339 text.
   *
   * @throws Refusal where it is neither
   */
  static Past read(String field, String sent) {
    try {
      return sent.matches("[0-9]{1,18}")
          ? new Version(Long.parseLong(sent))
          : new Time(OffsetDateTime.parse(sent).toInstant());
    } catch (DateTimeParseException neither) {
      throw Refusal.invalid(
          field, "Write a version's number, or an instant as 2026-12-31T23:59:59Z.");
    }
  }
}
