package dev.bailiwick.twin.pool;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** Six digits by mail, good for one purpose and for as long as Cognito lets that purpose wait. */
record Code(String digits, Instant expires, Purpose purpose) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** What a code proves, and the words that it is sent with. */
  enum Purpose {
    SIGN_UP("Your confirmation code is ", Duration.ofDays(1)),
    RESET("Your password reset code is ", Duration.ofHours(1)),
    ADDRESS("Your verification code is ", Duration.ofDays(1));

    private final String words;
    private final Duration lifetime;

    Purpose(String words, Duration lifetime) {
      this.words = words;
      this.lifetime = lifetime;
    }
  }

  static Code fresh(Purpose purpose, Instant now) {
    var digits = "%06d".formatted(RANDOM.nextInt(1_000_000));
    return new Code(digits, now.plus(purpose.lifetime), purpose);
  }

  static Refusal expired() {
    return new Refusal(
        "ExpiredCodeException", "Invalid code provided, please request a code again.");
  }

  static Refusal mismatch() {
    return new Refusal(
        "CodeMismatchException", "Invalid verification code provided, please try again.");
  }

  String message() {
    return purpose.words + digits;
  }

  void require(Purpose asked, String given, Instant now) {
    if (purpose != asked || !now.isBefore(expires)) {
      throw expired();
    }
    if (!digits.equals(given)) {
      throw mismatch();
    }
  }
}
