package dev.bailiwick.identity;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pipeline's signature step: by the key that the token's own pool publishes under its key id.
 * The framework's step never asks again for a key that it does not know, and takes an outage for a
 * forgery; this one does neither.
 */
@Singleton
final class PoolSignature implements SignatureConfiguration {

  private final Pools pools;
  private final InstantSource clock;
  private final Map<Pool, PoolKeys> keys = new HashMap<>();

  PoolSignature(Pools pools, TokenLimits limits, PinnedClient client, InstantSource clock)
      throws MalformedURLException {
    this.pools = pools;
    this.clock = clock;
    for (Pool pool : pools.all()) {
      keys.put(pool, new PoolKeys(pool.keys(), new PinnedRetriever(client), limits));
    }
  }

  @Override
  public String supportedAlgorithmsMessage() {
    return "RS256 only";
  }

  @Override
  public boolean supports(JWSAlgorithm algorithm) {
    return JWSAlgorithm.RS256.equals(algorithm);
  }

  /** Verified, or {@link Settled}: the pipeline would forget why. */
  @Override
  public boolean verify(SignedJWT jwt) throws JOSEException {
    Map<String, Object> claims = jwt.getPayload().toJSONObject();
    Settled.require(claims != null, Check.CLAIM);
    Pool pool = pools.ofIssuer(claims.get("iss")).orElseThrow(() -> Settled.refused(Check.ISSUER));
    List<RSAKey> fit =
        requireNonNull(keys.get(pool)).find(jwt.getHeader().getKeyID(), clock.millis());
    Settled.require(!fit.isEmpty(), Check.SIGNING_KEY);
    for (RSAKey key : fit) {
      if (jwt.verify(new RSASSAVerifier(key))) {
        return true;
      }
    }
    throw Settled.refused(Check.SIGNATURE);
  }

  @PreDestroy
  void close() throws IOException {
    for (PoolKeys ofPool : keys.values()) {
      ofPool.close();
    }
  }
}
