package dev.bailiwick.twin.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.store.Shelf;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** All sign-ins of the last thirty days; of a refresh token only a digest is kept. */
public final class Sessions {

  private static final Duration LIFETIME = Duration.ofDays(30);
  private static final int ID_LENGTH = 36;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Shelf<Session> shelf;
  private final InstantSource clock;

  public Sessions(Shelf<Session> shelf, InstantSource clock) {
    this.shelf = shelf;
    this.clock = clock;
    shelf.all().stream().filter(this::isOver).map(Session::id).forEach(shelf::remove);
  }

  /** A session with the refresh token that is told this once. */
  record Opened(Session session, String refreshToken) {}

  Opened open(String sub, String client, Scopes scopes, Instant signedIn) {
    var secret = new byte[32];
    RANDOM.nextBytes(secret);
    var id = UUID.randomUUID().toString();
    var token = id + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    var expires = clock.instant().plus(LIFETIME);
    var session = new Session(id, sub, client, scopes, signedIn, expires, digest(token), false);
    shelf.put(id, session);
    return new Opened(session, token);
  }

  Session resume(String refreshToken, String client) {
    var session =
        find(refreshToken)
            .filter(found -> found.client().equals(client) && !isOver(found))
            .orElseThrow(() -> Refusal.notAuthorized("Invalid Refresh Token"));
    if (session.revoked()) {
      throw Refusal.notAuthorized("Refresh Token has been revoked");
    }
    return session;
  }

  boolean isRevoked(String id) {
    return shelf.find(id).map(Session::revoked).orElse(true);
  }

  /** An unknown token is as good as revoked (RFC 7009 §2.2). */
  public void revoke(String refreshToken, String client) {
    if (refreshToken.split("\\.", -1).length == 3) {
      throw new Refusal("UnsupportedTokenTypeException", "Unsupported token type");
    }
    find(refreshToken)
        .ifPresent(
            session -> {
              if (!session.client().equals(client)) {
                throw new Refusal("UnauthorizedException", "Token was issued to another client");
              }
              revoke(session);
            });
  }

  public void revokeAll(String sub) {
    shelf.all().stream().filter(session -> session.sub().equals(sub)).forEach(this::revoke);
  }

  private void revoke(Session session) {
    shelf.update(session.id(), Session::asRevoked);
  }

  private Optional<Session> find(String refreshToken) {
    if (refreshToken.length() <= ID_LENGTH) {
      return Optional.empty();
    }
    var digest = digest(refreshToken).getBytes(US_ASCII);
    return shelf
        .find(refreshToken.substring(0, ID_LENGTH))
        .filter(found -> MessageDigest.isEqual(digest, found.secretDigest().getBytes(US_ASCII)));
  }

  private boolean isOver(Session session) {
    return !clock.instant().isBefore(session.expires());
  }

  private static String digest(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
