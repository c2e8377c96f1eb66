package dev.bailiwick.identity;

import io.micronaut.core.annotation.Order;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.util.Set;
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
    Pool pool = pools.ofIssuer(claims.get("iss")).orElseThrow(() -> Settled.refused(Check.ISSUER));
    Settled.require("access".equals(claims.get("token_use")), Check.TOKEN_USE);
    String client = claims.get("client_id") instanceof String text ? text : "";
    boolean isMachine = pool.isMachine(client);
    Settled.require(isMachine || pool.clientIds().contains(client), Check.CLIENT);
    Settled.require(pool.identity(claims.get("sub")).isPresent(), Check.SUBJECT);
    Settled.require(isMachine == client.equals(claims.get("sub")), Check.SUBJECT);
    Settled.require(!isMachine || claims.get("username") == null, Check.SUBJECT);
    Settled.require(isScope(claims.get("scope")), Check.CLAIM);
    Settled.require(!isMachine || scopes(claims).containsAll(pool.scopesOf(client)), Check.SCOPE);
    return true;
  }

  private static boolean isScope(@Nullable Object claim) {
    return claim == null || claim instanceof String;
  }

  private static Set<String> scopes(Claims claims) {
    return Scopes.of((String) claims.get("scope"));
  }
}
