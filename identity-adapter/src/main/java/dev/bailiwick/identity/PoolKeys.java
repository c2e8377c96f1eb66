package dev.bailiwick.identity;

import static com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator.noRefresh;
import static com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator.referenceComparison;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.Closeable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * The keys of one pool: cached, refreshed in the background before they grow old, fetched by one
 * thread at a time, asked for again when a token names one that is not there, and kept through an
 * outage. The parts are what Nimbus' own builder would put together, but for the allowance.
 */
final class PoolKeys implements Closeable {

  private static final JWKMatcher VERIFIES =
      new JWKMatcher.Builder()
          .keyType(KeyType.RSA)
          .minKeySize(2048)
          .keyUses(KeyUse.SIGNATURE, null)
          .keyOperations(KeyOperation.VERIFY, null)
          .algorithms(JWSAlgorithm.RS256, null)
          .build();

  private static final Duration WAIT = PinnedClient.DEADLINE.plusSeconds(1);
  private static final Duration AHEAD = Duration.ofSeconds(30);

  private final FetchAllowance fetches;
  private final JWKSetSource<SecurityContext> source;

  PoolKeys(URI uri, ResourceRetriever retriever, TokenLimits limits) throws MalformedURLException {
    fetches = new FetchAllowance(new URLBasedJWKSetSource<>(uri.toURL(), retriever));
    source =
        new RefreshAheadCachingJWKSetSource<>(
            new OutageTolerantJWKSetSource<>(fetches, limits.keysOutage().toMillis(), null),
            limits.keysKept().toMillis(),
            WAIT.toMillis(),
            AHEAD.toMillis(),
            Executors.newVirtualThreadPerTaskExecutor(),
            true,
            null,
            null,
            false);
  }

  /**
   * The keys of this id that are fit to verify a signature; throws {@link Settled} where nobody can
   * say whether there is one.
   */
  List<RSAKey> find(String keyId, long now) {
    try {
      JWKSet known = source.getJWKSet(noRefresh(), now, null);
      List<JWK> named = named(known, keyId);
      if (named.isEmpty()) {
        named = named(source.getJWKSet(referenceComparison(known), now, null), keyId);
      }
      if (named.isEmpty() && fetches.isFailing()) {
        throw Settled.undecided();
      }
      return named.stream().filter(VERIFIES::matches).map(JWK::toRSAKey).toList();
    } catch (KeySourceException e) {
      throw Settled.undecided();
    }
  }

  private static List<JWK> named(JWKSet keys, String keyId) {
    return keys.getKeys().stream().filter(key -> keyId.equals(key.getKeyID())).toList();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
