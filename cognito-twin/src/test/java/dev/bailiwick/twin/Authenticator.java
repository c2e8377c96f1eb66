package dev.bailiwick.twin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app of its own making. A code serves once, so each step of a test takes the next
 * half minute's; the twin takes the present one and its neighbours.
 */
record Authenticator(String secret) {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  String now() {
    return at(0);
  }

  String next() {
    return at(1);
  }

  /** Right, at another time. */
  String farAway() {
    return at(1000);
  }

  private String at(int steps) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(bytes(), "HmacSHA1"), Instant.now().plusSeconds(30L * steps));
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < secret.length(); i++) {
      buffer = buffer << 5 | LETTERS.indexOf(secret.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits);
        buffer &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
