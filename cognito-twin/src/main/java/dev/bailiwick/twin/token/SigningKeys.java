package dev.bailiwick.twin.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One key for access tokens and another for ID tokens, both new at each start; older ones stay
 * published.
 */
public final class SigningKeys {

  private static final SecureRandom RANDOM = new SecureRandom();

  private volatile Ring ring = fresh(List.of());

  private record Ring(RSAKey access, RSAKey id, List<JWK> retired) {

    List<JWK> all() {
      var all = new ArrayList<JWK>(List.of(access, id));
      all.addAll(retired);
      return all;
    }
  }

  public synchronized void rotate() {
    ring = fresh(ring.all());
  }

  /** Tokens that older keys signed verify no more. */
  public synchronized void dropRetired() {
    ring = new Ring(ring.access(), ring.id(), List.of());
  }

  /** The public halves, as the JWKS document tells them. */
  public String published() {
    return new JWKSet(ring.all()).toString();
  }

  String signAccess(JWTClaimsSet claims) {
    return sign(claims, ring.access());
  }

  String signId(JWTClaimsSet claims) {
    return sign(claims, ring.id());
  }

  boolean signed(SignedJWT token) throws JOSEException {
    var kid = token.getHeader().getKeyID();
    return new JWKSet(ring.all()).getKeyByKeyId(kid) instanceof RSAKey key
        && token.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
        && token.verify(new RSASSAVerifier(key));
  }

  private static String sign(JWTClaimsSet claims, RSAKey key) {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign with our own key", e);
    }
    return token.serialize();
  }

  /** Both at once: finding the primes is most of a start. */
  private static Ring fresh(List<JWK> retired) {
    var id = CompletableFuture.supplyAsync(SigningKeys::generate);
    return new Ring(generate(), id.join(), retired);
  }

  private static RSAKey generate() {
    var kid = new byte[32];
    RANDOM.nextBytes(kid);
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyID(Base64.getEncoder().encodeToString(kid))
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot make an RSA key", e);
    }
  }
}
