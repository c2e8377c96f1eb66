package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.Sha256;
import dev.bailiwick.authorization.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A personal value with its salt, and the commitment that stands for it in the ledger: SHA-256 over
 * the salt and the UTF-8 value, in base64url without padding. Once value and salt are erased the
 * commitment tells nothing, and the chain still verifies.
 *
 * @param whose the person with whom the value is erased, where it is a person's
 */
public record Commitment(String commitment, String salt, String value, @Nullable UserId whose) {

  static Commitment of(byte[] salt, String value, @Nullable UserId whose) {
    byte[] digest = Sha256.of(salt, value.getBytes(StandardCharsets.UTF_8));
    return new Commitment(text(digest), text(salt), value, whose);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
