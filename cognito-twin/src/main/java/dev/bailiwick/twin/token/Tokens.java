package dev.bailiwick.twin.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.bailiwick.twin.pool.Client;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Hands out tokens, renews them, and knows its own again. */
public final class Tokens {

  private final Pool pool;
  private final Users users;
  private final Sessions sessions;
  private final SigningKeys keys;
  private final TokenMint mint;
  private final InstantSource clock;

  public Tokens(
      Pool pool,
      Users users,
      Sessions sessions,
      SigningKeys keys,
      Duration accessLifetime,
      InstantSource clock) {
    this.pool = pool;
    this.users = users;
    this.sessions = sessions;
    this.keys = keys;
    this.mint = new TokenMint(pool, keys, accessLifetime, clock);
    this.clock = clock;
  }

  /** Who bears an access token, and what it opens. */
  public record Bearer(User user, Scopes scopes) {}

  public Issued issue(
      User user, String client, Scopes scopes, Instant signedIn, Optional<String> nonce) {
    var opened = sessions.open(user.sub(), client, scopes, signedIn);
    return issued(opened.session(), user, Optional.of(opened.refreshToken()), nonce);
  }

  public Issued renew(String refreshToken, String client) {
    var session = sessions.resume(refreshToken, client);
    return issued(session, present(session.sub()), Optional.empty(), Optional.empty());
  }

  /** For a machine that has proven its secret; the scopes are its own, in the order asked. */
  public Issued forMachine(Client client, Scopes scopes) {
    return new Issued(
        scopes,
        mint.machine(client.id(), scopes.text()),
        Optional.empty(),
        Optional.empty(),
        mint.accessSeconds());
  }

  /** Refuses what is not ours, not an access token, over, or revoked. */
  public Bearer verify(String accessToken) {
    var claims = genuine(accessToken);
    var expires = claims.getExpirationTime();
    if (expires == null || !clock.instant().isBefore(expires.toInstant())) {
      throw Refusal.notAuthorized("Access Token has expired");
    }
    if (sessions.isRevoked(String.valueOf(claims.getClaim("origin_jti")))) {
      throw Refusal.notAuthorized("Access Token has been revoked");
    }
    var scopes = Scopes.parse(String.valueOf(claims.getClaim("scope"))).orElseThrow();
    return new Bearer(present(claims.getSubject()), scopes);
  }

  /** Whose token it says it is, before anything of it is verified. */
  public static Optional<String> claimedIssuer(String token) {
    try {
      return Optional.ofNullable(SignedJWT.parse(token).getJWTClaimsSet().getIssuer());
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private JWTClaimsSet genuine(String token) {
    try {
      var signed = SignedJWT.parse(token);
      var claims = signed.getJWTClaimsSet();
      if (keys.signed(signed)
          && pool.issuer().equals(claims.getIssuer())
          && "access".equals(claims.getClaim("token_use"))) {
        return claims;
      }
    } catch (ParseException | JOSEException e) {
      // Not a token at all is no more of a secret than not ours.
    }
    throw Refusal.notAuthorized("Invalid Access Token");
  }

  private User present(String sub) {
    var user = users.require(sub);
    if (!user.enabled()) {
      throw Refusal.userDisabled();
    }
    return user;
  }

  private Issued issued(
      Session session, User user, Optional<String> refresh, Optional<String> nonce) {
    var event = UUID.randomUUID().toString();
    var access = mint.access(session, user, event);
    var id = mint.id(session, user, event, access, nonce);
    return new Issued(session.scopes(), access, Optional.of(id), refresh, mint.accessSeconds());
  }
}
