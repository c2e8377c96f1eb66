package dev.bailiwick.twin.pool;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An authenticator app: the secret that it has proven, and one that it is still to prove; a code
 * serves once (RFC 6238 §5.2), so the time step of the last one is kept.
 */
record SoftwareToken(
    @Nullable String secret,
    @Nullable String pending,
    boolean enabled,
    boolean preferred,
    long lastStep) {

  private static final Duration STEP = Duration.ofSeconds(30);

  static SoftwareToken none() {
    return new SoftwareToken(null, null, false, false, 0);
  }

  /** A new secret leaves the old one in force until the app has shown that it knows the new. */
  SoftwareToken offered(String next) {
    return new SoftwareToken(secret, next, enabled, preferred, lastStep);
  }

  SoftwareToken proven(String code, Instant now) {
    if (pending == null) {
      throw Refusal.invalidParameter("User has not been associated with a software token.");
    }
    long step = step(pending, code, now);
    if (step < 0) {
      throw new Refusal("EnableSoftwareTokenMFAException", "Code mismatch");
    }
    return new SoftwareToken(pending, null, enabled, preferred, step);
  }

  SoftwareToken used(String code, Instant now) {
    if (secret == null) {
      throw new Refusal("SoftwareTokenMFANotFoundException", "No software token is registered.");
    }
    long step = step(secret, code, now);
    if (step < 0) {
      throw new Refusal("CodeMismatchException", "Invalid code received for user");
    }
    if (step <= lastStep) {
      throw new Refusal("ExpiredCodeException", "Your software token has already been used once.");
    }
    return new SoftwareToken(secret, pending, enabled, preferred, step);
  }

  SoftwareToken set(boolean on, boolean first) {
    if (on && secret == null) {
      throw Refusal.invalidParameter("User has not verified software token mfa");
    }
    return new SoftwareToken(secret, pending, on, on && first, lastStep);
  }

  /** Whose step the code is, the present one's or a neighbour's, for clocks differ; or -1. */
  private static long step(String secret, String code, Instant now) {
    var key = new SecretKeySpec(Base32.bytes(secret), "HmacSHA1");
    var generator = new TimeBasedOneTimePasswordGenerator(STEP);
    for (var at : List.of(now, now.minus(STEP), now.plus(STEP))) {
      try {
        if (generator.generateOneTimePasswordString(key, at).equals(code)) {
          return at.getEpochSecond() / STEP.toSeconds();
        }
      } catch (InvalidKeyException e) {
        throw new IllegalStateException("any bytes are a key for HMAC", e);
      }
    }
    return -1;
  }
}
