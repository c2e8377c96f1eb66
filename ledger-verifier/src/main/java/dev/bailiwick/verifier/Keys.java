package dev.bailiwick.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Ed25519 keys that may have signed, each by its id: SHA-256 over the key as X.509 encodes it,
 * in base64url.
 */
final class Keys {

  private static final String ALGORITHM = "Ed25519";
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

  private final Map<String, PublicKey> keys;

  private Keys(Map<String, PublicKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  /**
   * Every key of a PEM file; after a change of keys the former one stands there too.
   *
   * @throws IllegalArgumentException where it has none, or one that is no Ed25519 key
   */
  static Keys read(String pem) {
    Map<String, PublicKey> keys = new HashMap<>();
    Matcher matcher = PEM.matcher(pem);
    while (matcher.find()) {
      byte[] encoded = Base64.getMimeDecoder().decode(matcher.group(1));
      keys.put(Bytes.base64(Bytes.sha256(encoded)), key(encoded));
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no public key in PEM");
    }
    return new Keys(keys);
  }

  boolean knows(String id) {
    return keys.containsKey(id);
  }

  boolean verify(String id, byte[] signed, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(keys.get(id));
      verifier.update(signed);
      return verifier.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has Ed25519", impossible);
    }
  }

  private static PublicKey key(byte[] encoded) {
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 public key", e);
    }
  }
}
