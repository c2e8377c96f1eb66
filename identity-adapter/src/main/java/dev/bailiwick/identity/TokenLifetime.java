package dev.bailiwick.identity;

import io.micronaut.core.annotation.Order;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** The pipeline's check that a token holds now, and not for longer than Cognito could say. */
@Singleton
@Order(2)
final class TokenLifetime<T> implements GenericJwtClaimsValidator<T> {

  /** How far the clock of Cognito may be ahead of ours; an expiry is not stretched by it. */
  private static final Duration AHEAD = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final Duration longest;

  TokenLifetime(InstantSource clock, TokenLimits limits) {
    this.clock = clock;
    this.longest = limits.longestToken();
  }

  @Override
  public boolean validate(Claims claims, @Nullable T request) {
    Instant now = clock.instant();
    Instant issued = instant(claims, "iat");
    Instant expires = instant(claims, "exp");
    Settled.require(
        issued.isBefore(expires) && !issued.plus(longest).isBefore(expires), "lifetime");
    Settled.require(now.isBefore(expires), "expired");
    Settled.require(hasCome(issued, now), "not_yet_valid");
    Settled.require(
        claims.get("nbf") == null || hasCome(instant(claims, "nbf"), now), "not_yet_valid");
    return true;
  }

  private static boolean hasCome(Instant from, Instant now) {
    return !from.minus(AHEAD).isAfter(now);
  }

  private static Instant instant(Claims claims, String name) {
    if (claims.get(name) instanceof Date date) {
      return date.toInstant();
    }
    throw Settled.refused("lifetime");
  }
}
