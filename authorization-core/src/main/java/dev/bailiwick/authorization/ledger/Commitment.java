package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A personal value with its salt, and the commitment that stands for it in the ledger: SHA-256 over
 * the salt and the UTF-8 value, in base64url without padding. Once value and salt are erased the
 * commitment tells nothing, and the chain still verifies.
 */
public record Commitment(String commitment, String salt, String value) {

  static Commitment of(byte[] salt, String value) {
    byte[] digest = Sha256.of(salt, value.getBytes(StandardCharsets.UTF_8));
    return new Commitment(text(digest), text(salt), value);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
