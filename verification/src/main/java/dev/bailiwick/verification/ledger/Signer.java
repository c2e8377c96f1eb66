package dev.bailiwick.verification.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;

/** A key that signs whatever it is given, in the form that heads have. */
record Signer(KeyPair pair) {

  static Signer random() {
    try {
      return new Signer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String privatePem() {
    return pem("PRIVATE", pair.getPrivate().getEncoded());
  }

  String id() {
    try {
      byte[] encoded = pair.getPublic().getEncoded();
      return text(MessageDigest.getInstance("SHA-256").digest(encoded));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The head of a row, signed by this key under whatever name. */
  String head(Row last, String keyId) {
    String before =
        "{\"at\":\"2026-11-20T12:00:00Z\",\"hash\":\"%s\",\"key_id\":\"%s\""
            .formatted(last.hash(), keyId);
    String after = ",\"tenant\":%s,\"version\":%s}".formatted(last.tenant(), last.version());
    return before + ",\"signature\":\"" + sign(before + after) + "\"" + after;
  }

  private String sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return text(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String pem(String kind, byte[] encoded) {
    return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n"
        .formatted(kind, Base64.getEncoder().encodeToString(encoded), kind);
  }
}
