package dev.bailiwick.identity;

import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.user.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a verified token says of the sign-in that it stems from; by this a sign-in is ended. */
final class SignInClaims {

  private static final Pattern ORIGIN = Pattern.compile("\\P{Cntrl}{1,128}");

  /** No clock of Cognito's is further from another. */
  private static final Duration APART = Duration.ofSeconds(5);

  private SignInClaims() {}

  /** The sign-in; throws {@link Settled} where it says what no sign-in can be. */
  static SignIn signIn(Identity identity, Map<String, @Nullable Object> claims) {
    return new SignIn(identity, origin(claims.get("origin_jti")), at(claims));
  }

  private static @Nullable String origin(@Nullable Object claim) {
    if (claim == null) {
      return null;
    }
    if (claim instanceof String text && ORIGIN.matcher(text).matches()) {
      return text;
    }
    throw Settled.refused("sign_in");
  }

  /** One that is later than its own token would escape being ended. */
  private static Instant at(Map<String, @Nullable Object> claims) {
    Instant issued = issued(claims.get("iat"));
    Object claim = claims.get("auth_time");
    if (claim == null) {
      return issued;
    }
    Settled.require(claim instanceof Long || claim instanceof Integer, "sign_in");
    Instant at = Instant.ofEpochSecond(((Number) claim).longValue());
    Settled.require(!at.isAfter(issued.plus(APART)), "sign_in");
    return at;
  }

  private static Instant issued(@Nullable Object claim) {
    if (claim instanceof Date date) {
      return date.toInstant();
    }
    throw Settled.refused("lifetime");
  }
}
