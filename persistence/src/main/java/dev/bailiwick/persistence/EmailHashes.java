package dev.bailiwick.persistence;

import dev.bailiwick.authorization.user.EmailAddress;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * E-mail addresses as the directory of invitations knows them: HMAC-SHA-256 under a key for this
 * purpose alone, so that whoever reads the directory cannot try addresses out.
 */
@Singleton
final class EmailHashes {

  private static final int SECRET_BYTES = 32;
  private static final byte[] PURPOSE =
      "bailiwick invitation e-mail 1".getBytes(StandardCharsets.US_ASCII);

  private final SecretKey key;

  /** Hashes under the installation's secret: 32 random bytes, in base64. */
  EmailHashes(@Property(name = "bailiwick.secret") String secret) {
    this.key = key(decoded(secret));
  }

  String of(EmailAddress email) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(email.value().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
    }
  }

  private static byte[] decoded(String secret) {
    byte[] bytes = Base64.getDecoder().decode(secret);
    if (bytes.length != SECRET_BYTES) {
      throw new IllegalArgumentException("bailiwick.secret is 32 bytes in base64");
    }
    return bytes;
  }

  private static SecretKey key(byte[] secret) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "HmacSHA256",
              HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(PURPOSE, SECRET_BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK from 25 on has HKDF-SHA-256", impossible);
    }
  }
}
