package dev.bailiwick.twin.pool;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A salted PBKDF2 digest, both parts in Base64. */
record PasswordHash(String salt, String digest) {

  /**
   * Far below what a server needs: these are throw-away passwords on a laptop, and tests make many.
   */
  private static final int ROUNDS = 4096;

  private static final SecureRandom RANDOM = new SecureRandom();

  static PasswordHash of(String password) {
    var salt = new byte[16];
    RANDOM.nextBytes(salt);
    return new PasswordHash(encode(salt), encode(digest(password, salt)));
  }

  boolean matches(String password) {
    var decoder = Base64.getDecoder();
    return MessageDigest.isEqual(decoder.decode(digest), digest(password, decoder.decode(salt)));
  }

  private static byte[] digest(String password, byte[] salt) {
    var spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
