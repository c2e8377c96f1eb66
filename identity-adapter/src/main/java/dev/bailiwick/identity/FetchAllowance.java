package dev.bailiwick.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds how often keys are fetched: four times at once, then once in thirty seconds. A key id that
 * we do not know asks for a fetch, and anybody can make one up; with this a flood of them costs the
 * provider next to nothing, and delays the first token of a really new key by thirty seconds at
 * most. A failure uses nothing up, but is not repeated for five seconds.
 */
final class FetchAllowance extends JWKSetSourceWrapper<SecurityContext> {

  static final Duration ONE_BACK_EVERY = Duration.ofSeconds(30);
  static final Duration PAUSE = Duration.ofSeconds(5);
  static final int AT_ONCE = 4;

  private static final Logger LOG = LoggerFactory.getLogger(FetchAllowance.class);

  /** Both in milliseconds, and only touched under the lock of the cache above. */
  private long fullAgain;

  private long retry;

  private volatile boolean failing;

  FetchAllowance(JWKSetSource<SecurityContext> source) {
    super(source);
  }

  /** Whether the last fetch failed, so that a key that we do not know may exist all the same. */
  boolean isFailing() {
    return failing;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    long fullThen = Math.max(fullAgain, now) + ONE_BACK_EVERY.toMillis();
    if (now < retry || fullThen - now > AT_ONCE * ONE_BACK_EVERY.toMillis()) {
      throw new JWKSetUnavailableException("fetched too often");
    }
    try {
      JWKSet keys = getSource().getJWKSet(evaluator, now, context);
      fullAgain = fullThen;
      failing = false;
      return keys;
    } catch (KeySourceException e) {
      failing = true;
      retry = now + PAUSE.toMillis();
      LOG.warn("keys cannot be fetched: {}", e.getMessage());
      throw e;
    }
  }
}
