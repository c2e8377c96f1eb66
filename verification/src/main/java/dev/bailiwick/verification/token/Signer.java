package dev.bailiwick.verification.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An RSA key with its id, and what a pool publishes of it. */
record Signer(String keyId, KeyPair pair) {

  static Signer make(String keyId, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return new Signer(keyId, generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As in a pool's list of keys. */
  Map<String, Object> published(String use) {
    RSAPublicKey key = publicKey();
    return new TreeMap<>(
        Map.of(
            "kty",
            "RSA",
            "alg",
            "RS256",
            "use",
            use,
            "kid",
            keyId,
            "n",
            number(key.getModulus()),
            "e",
            number(key.getPublicExponent())));
  }

  RSAPublicKey publicKey() {
    return (RSAPublicKey) pair.getPublic();
  }

  byte[] sign(String text) {
    return sign(text, "SHA256withRSA", null);
  }

  byte[] sign(String text, String algorithm, @Nullable AlgorithmParameterSpec parameters) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      if (parameters != null) {
        signature.setParameter(parameters);
      }
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
