package dev.bailiwick.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.bailiwick.authorization.port.AccessTokens;
import dev.bailiwick.authorization.token.TokenVerdict;
import dev.bailiwick.authorization.token.TokenVerdict.Verified;
import dev.bailiwick.authorization.token.TokenVerdict.VerifiedMachine;
import dev.bailiwick.authorization.user.Identity;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Verifies Cognito's access tokens: their form first, then the framework's pipeline with our
 * signature step and our checks of the claims, then the pool itself where it is to be asked. Of the
 * claims only who signed in when, for which client and with which scopes is carried on; groups and
 * the like decide nothing here.
 */
@Singleton
final class CognitoAccessTokens implements AccessTokens {

  private static final List<String> TIMES = List.of("exp", "iat", "nbf");
  private static final List<String> NAMES = List.of("sub", "scope", "jti");

  private final JsonWebTokenValidator<JWT, Object> pipeline;
  private final Pools pools;
  private final Revocation revocation;

  CognitoAccessTokens(
      JsonWebTokenValidator<JWT, Object> pipeline, Pools pools, Revocation revocation) {
    this.pipeline = pipeline;
    this.pools = pools;
    this.revocation = revocation;
  }

  @Override
  public TokenVerdict verify(String token) {
    try {
      JsonNode payload = TokenForm.payload(token);
      JWT jwt = pipeline.validate(token, null).orElseThrow(() -> Settled.refused(Check.CLAIM));
      requireKinds(payload);
      return verified(token, jwt.getJWTClaimsSet(), payload);
    } catch (Settled settled) {
      return settled.verdict();
    } catch (ParseException notClaims) {
      return new TokenVerdict.Refused(Check.CLAIM.code());
    }
  }

  /** The pipeline takes null for absent, a number for a name, and cuts fractions of seconds off. */
  private static void requireKinds(JsonNode payload) {
    Settled.require(payload.valueStream().noneMatch(JsonNode::isNull), Check.CLAIM);
    Settled.require(areAll(payload, TIMES, JsonNode::isIntegralNumber), Check.CLAIM);
    Settled.require(areAll(payload, NAMES, JsonNode::isTextual), Check.CLAIM);
  }

  private static boolean areAll(JsonNode payload, List<String> claims, Predicate<JsonNode> kind) {
    return claims.stream().map(payload::path).allMatch(it -> it.isMissingNode() || kind.test(it));
  }

  private TokenVerdict verified(String token, JWTClaimsSet claims, JsonNode payload)
      throws ParseException {
    Pool pool = pools.ofIssuer(claims.getIssuer()).orElseThrow(() -> Settled.refused(Check.ISSUER));
    Identity identity =
        pool.identity(claims.getSubject()).orElseThrow(() -> Settled.refused(Check.SUBJECT));
    String client = claims.getStringClaim("client_id");
    Set<String> scopes = Scopes.of(claims.getStringClaim("scope"));
    Instant expiry = claims.getExpirationTime().toInstant();
    if (pool.isMachine(client)) {
      return new VerifiedMachine(pool.issuer(), client, scopes, expiry);
    }
    return new Verified(
        SignInClaims.signIn(identity, payload),
        client,
        scopes,
        revocation.check(pool, token, identity, scopes, expiry));
  }
}
