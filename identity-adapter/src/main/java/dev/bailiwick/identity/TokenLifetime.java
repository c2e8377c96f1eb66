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
        issued.isBefore(expires) && !issued.plus(longest).isBefore(expires), Check.LIFETIME);
    Settled.require(now.isBefore(expires), Check.EXPIRED);
    Settled.require(!issued.minus(AHEAD).isAfter(now), Check.NOT_YET_VALID);
    // Cognito sends none, so that whoever sends one means it.
    Settled.require(
        claims.get("nbf") == null || !instant(claims, "nbf").isAfter(now), Check.NOT_YET_VALID);
    return true;
  }

  private static Instant instant(Claims claims, String name) {
    if (claims.get(name) instanceof Date date) {
      return date.toInstant();
    }
    throw Settled.refused(Check.LIFETIME);
  }
}
