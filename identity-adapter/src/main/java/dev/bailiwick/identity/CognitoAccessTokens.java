package dev.bailiwick.identity;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.bailiwick.authorization.port.AccessTokens;
import dev.bailiwick.authorization.token.TokenVerdict;
import dev.bailiwick.authorization.token.TokenVerdict.Verified;
import dev.bailiwick.authorization.user.Identity;
import io.micronaut.security.token.jwt.validator.JsonWebTokenValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verifies Cognito's access tokens: their form first, then the framework's pipeline with our
 * signature step and our checks of the claims. Of the claims only who signed in when, for which
 * client and with which scopes is carried on; groups and the like decide nothing here.
 */
@Singleton
final class CognitoAccessTokens implements AccessTokens {

  private final JsonWebTokenValidator<JWT, Object> pipeline;
  private final Pools pools;

  CognitoAccessTokens(JsonWebTokenValidator<JWT, Object> pipeline, Pools pools) {
    this.pipeline = pipeline;
    this.pools = pools;
  }

  @Override
  public TokenVerdict verify(String token) {
    try {
      TokenForm.check(token);
      JWT jwt = pipeline.validate(token, null).orElseThrow(() -> Settled.refused("malformed"));
      return verified(jwt.getJWTClaimsSet());
    } catch (Settled settled) {
      return settled.verdict();
    } catch (ParseException notClaims) {
      return new TokenVerdict.Refused("malformed");
    }
  }

  private Verified verified(JWTClaimsSet claims) throws ParseException {
    Identity identity =
        pools
            .ofIssuer(claims.getIssuer())
            .flatMap(pool -> pool.identity(claims.getSubject()))
            .orElseThrow(() -> Settled.refused("subject"));
    return new Verified(
        SignInClaims.signIn(identity, claims.getClaims()),
        claims.getStringClaim("client_id"),
        scopes(claims.getStringClaim("scope")),
        claims.getExpirationTime().toInstant());
  }

  private static Set<String> scopes(@Nullable String claim) {
    return claim == null
        ? Set.of()
        : Arrays.stream(claim.split(" "))
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }
}
