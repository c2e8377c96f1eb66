package dev.bailiwick.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.function.UnaryOperator;

/** A key pair with a key id. */
record TestKey(RSAKey pair) {

  static TestKey make(String keyId) {
    return make(keyId, 2048, key -> key.keyUse(KeyUse.SIGNATURE));
  }

  static TestKey make(String keyId, int bits, UnaryOperator<JWKGenerator<RSAKey>> traits) {
    try {
      return new TestKey(traits.apply(new RSAKeyGenerator(bits, true).keyID(keyId)).generate());
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  String id() {
    return pair.getKeyID();
  }

  byte[] sign(String algorithm, String text) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(pair.toPrivateKey());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException | JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
