package dev.bailiwick.twin.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.User;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens of the shape that AWS documents: no audience in an access token, no client_id in an
 * ID token.
 */
final class TokenMint {

  private static final Duration ID_LIFETIME = Duration.ofHours(1);

  private final Pool pool;
  private final SigningKeys keys;
  private final Duration accessLifetime;
  private final InstantSource clock;

  TokenMint(Pool pool, SigningKeys keys, Duration accessLifetime, InstantSource clock) {
    this.pool = pool;
    this.keys = keys;
    this.accessLifetime = accessLifetime;
    this.clock = clock;
  }

  long accessSeconds() {
    return accessLifetime.toSeconds();
  }

  String access(Session session, User user, String event) {
    return keys.signAccess(
        claims(session, event, accessLifetime)
            .claim("token_use", "access")
            .claim("client_id", session.client())
            .claim("username", user.username())
            .claim("scope", session.scopes().text())
            .build());
  }

  /** A machine is its own subject; nobody signed in, so there is neither a user nor a session. */
  String machine(String client, String scopes) {
    var now = clock.instant();
    return keys.signAccess(
        new JWTClaimsSet.Builder()
            .subject(client)
            .issuer(pool.issuer())
            .claim("token_use", "access")
            .claim("client_id", client)
            .claim("scope", scopes)
            .claim("version", 2)
            .claim("auth_time", now.getEpochSecond())
            .claim("iat", now.getEpochSecond())
            .claim("exp", now.plus(accessLifetime).getEpochSecond())
            .jwtID(UUID.randomUUID().toString())
            .build());
  }

  String id(Session session, User user, String event, String access, Optional<String> nonce) {
    var claims =
        claims(session, event, ID_LIFETIME)
            .claim("token_use", "id")
            .audience(session.client())
            .claim("cognito:username", user.username())
            .claim("at_hash", leftHalfOfDigest(access));
    session
        .scopes()
        .readable(user)
        .forEach((name, value) -> claims.claim(name, typed(name, value)));
    user.identities().ifPresent(list -> claims.claim("identities", asText(list)));
    nonce.ifPresent(value -> claims.claim("nonce", value));
    return keys.signId(claims.build());
  }

  private JWTClaimsSet.Builder claims(Session session, String event, Duration lifetime) {
    var now = clock.instant();
    return new JWTClaimsSet.Builder()
        .subject(session.sub())
        .issuer(pool.issuer())
        .claim("origin_jti", session.id())
        .claim("event_id", event)
        .claim("auth_time", session.signedIn().getEpochSecond())
        .claim("iat", now.getEpochSecond())
        .claim("exp", now.plus(lifetime).getEpochSecond())
        .jwtID(UUID.randomUUID().toString());
  }

  /** Every value as text, as Cognito writes them in a token. */
  private static List<Map<String, @Nullable String>> asText(JsonNode identities) {
    var claim = new ArrayList<Map<String, @Nullable String>>();
    for (var identity : identities) {
      var texts = new LinkedHashMap<String, @Nullable String>();
      identity
          .properties()
          .forEach(
              it -> texts.put(it.getKey(), it.getValue().isNull() ? null : it.getValue().asText()));
      claim.add(texts);
    }
    return claim;
  }

  private static Object typed(String name, String value) {
    return name.endsWith("_verified") ? (Object) Boolean.valueOf(value) : value;
  }

  /** OpenID Connect Core §3.1.3.6. */
  private static String leftHalfOfDigest(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
      return Base64URL.encode(Arrays.copyOf(digest, digest.length / 2)).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
