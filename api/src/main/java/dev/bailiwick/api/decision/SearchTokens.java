package dev.bailiwick.api.decision;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.decision.usecase.Search.Position;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a search begins, as a text that says nothing to whoever holds it: the last
 * candidate may be one that they may not know of. It opens (AES-GCM) only for the search that it
 * was sealed for, and so for its tenant and its limit.
 */
@Singleton
final class SearchTokens {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  SearchTokens(@Property(name = "bailiwick.secret") String secret, SecureRandom random) {
    this.key = key(secret);
    this.random = random;
  }

  /**
   * What a token says.
   *
   * @param limit of the search that began; later pages need not repeat it
   */
  record Opened(int limit, Position from) {}

  String seal(byte[] bound, Opened content) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] after = content.from().after().getBytes(StandardCharsets.UTF_8);
    ByteBuffer plain = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + after.length);
    plain.putInt(content.limit()).putLong(content.from().before()).put(after);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(plain.array());
      byte[] token =
          ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + CIPHER, impossible);
    }
  }

  /**
   * What the token says of the search that it is bound to.
   *
   * @throws Refusal where it is no token, or one of another search
   */
  Opened open(byte[] bound, String token) {
    byte[] bytes = decoded(token);
    if (bytes == null || bytes.length < NONCE_BYTES) {
      throw refused();
    }
    byte[] nonce = ByteBuffer.wrap(bytes, 0, NONCE_BYTES).array();
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, bound);
      ByteBuffer plain =
          ByteBuffer.wrap(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
      int limit = plain.getInt();
      long before = plain.getLong();
      String after = StandardCharsets.UTF_8.decode(plain).toString();
      return new Opened(limit, new Position(after, before));
    } catch (GeneralSecurityException forged) {
      throw refused();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
    cipher.updateAAD(bound);
    return cipher;
  }

  private static Refusal refused() {
    return Refusal.invalid("page.token", "This token is not one of this search.");
  }

  private static byte @Nullable [] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  /** A key of its own, so that no cursor is ever a token, from the one secret. */
  private static SecretKeySpec key(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("search tokens\n".getBytes(StandardCharsets.UTF_8));
      return new SecretKeySpec(digest.digest(Base64.getDecoder().decode(secret)), "AES");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
