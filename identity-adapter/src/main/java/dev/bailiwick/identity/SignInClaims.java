package dev.bailiwick.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.user.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a verified token says of the sign-in that it stems from; by this a sign-in is ended. */
final class SignInClaims {

  private static final Pattern ORIGIN = Pattern.compile("[\\x21-\\x7e]{1,128}");

  /** No clock of Cognito's is further from another. */
  private static final Duration APART = Duration.ofSeconds(5);

  private SignInClaims() {}

  /** The sign-in; throws {@link Settled} where it says what no sign-in can be. */
  static SignIn signIn(Identity identity, JsonNode payload) {
    return new SignIn(identity, origin(payload.path("origin_jti")), at(payload));
  }

  private static @Nullable String origin(JsonNode claim) {
    if (claim.isMissingNode()) {
      return null;
    }
    Settled.require(
        claim.isTextual() && ORIGIN.matcher(claim.textValue()).matches(), Check.SIGN_IN);
    return claim.textValue();
  }

  /** One that is later than its own token would escape being ended. */
  private static Instant at(JsonNode payload) {
    Instant issued = Instant.ofEpochSecond(payload.path("iat").longValue());
    JsonNode claim = payload.path("auth_time");
    if (claim.isMissingNode()) {
      return issued;
    }
    Settled.require(claim.isIntegralNumber(), Check.SIGN_IN);
    Instant at = Instant.ofEpochSecond(claim.longValue());
    Settled.require(!at.isAfter(issued.plus(APART)), Check.SIGN_IN);
    return at;
  }
}
