package dev.bailiwick.twin.pool;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** The six digits that prove an e-mail address, good for a day. */
record Code(String digits, Instant expires) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static Code fresh(Instant now) {
    return new Code("%06d".formatted(RANDOM.nextInt(1_000_000)), now.plus(Duration.ofDays(1)));
  }

  static Refusal expired() {
    return new Refusal(
        "ExpiredCodeException", "Invalid code provided, please request a code again.");
  }

  void require(String given, Instant now) {
    if (!now.isBefore(expires)) {
      throw expired();
    }
    if (!digits.equals(given)) {
      throw new Refusal(
          "CodeMismatchException", "Invalid verification code provided, please try again.");
    }
  }
}
