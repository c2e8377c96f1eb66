package dev.bailiwick.identity;

import io.micronaut.core.annotation.Order;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The pipeline's check that a token is for access, for a client of ours, and of someone. */
@Singleton
@Order(1)
final class AccessTokenClaims<T> implements GenericJwtClaimsValidator<T> {

  private final Pools pools;

  AccessTokenClaims(Pools pools) {
    this.pools = pools;
  }

  @Override
  public boolean validate(Claims claims, @Nullable T request) {
    Pool pool = pools.ofIssuer(claims.get("iss")).orElseThrow(() -> Settled.refused("issuer"));
    Settled.require("access".equals(claims.get("token_use")), "token_use");
    Settled.require(
        claims.get("client_id") instanceof String client && pool.clientIds().contains(client),
        "client");
    Settled.require(pool.identity(claims.get("sub")).isPresent(), "subject");
    return true;
  }
}
