package dev.bailiwick.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Bytes as the ledger writes them, and their SHA-256. */
final class Bytes {

  private Bytes() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** So many bytes from base64url; there is one way to write them, and others are refused. */
  static byte[] base64(String text, int length, String what) throws Flaw {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      Flaw.unless(
          bytes.length == length && base64(bytes).equals(text),
          what + " is not " + length + " bytes in base64url");
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new Flaw(what + " is not base64url");
    }
  }

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
