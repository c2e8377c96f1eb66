package dev.bailiwick.identity;

import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.identity.RevocationCheck.Ask;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;

/**
 * Asks a pool's userInfo endpoint whether it still accepts a token, if that is wanted. It answers
 * only for tokens with the scope {@code openid}, so that others are refused unasked.
 */
@Singleton
final class Revocation {

  private static final String NEEDED = "openid";

  private final RevocationCheck settings;
  private final PinnedClient client;
  private final InstantSource clock;

  Revocation(RevocationCheck settings, Pools pools, PinnedClient client, InstantSource clock) {
    this.settings = settings;
    this.client = client;
    this.clock = clock;
    if (settings.ask() != Ask.OFF) {
      pools.all().forEach(Pool::requireUserInfo);
    }
  }

  /** How long the token may be believed; throws {@link Settled} where it may not. */
  Instant check(Pool pool, String token, Identity identity, Set<String> scopes, Instant expiry) {
    if (settings.ask() == Ask.OFF) {
      return expiry;
    }
    Settled.require(scopes.contains(NEEDED), Check.SCOPE);
    ask(pool.requireUserInfo(), token, identity);
    Instant now = clock.instant();
    Instant until = settings.ask() == Ask.CACHED ? now.plus(settings.kept()) : now;
    return until.isBefore(expiry) ? until : expiry;
  }

  private void ask(URI userInfo, String token, Identity identity) {
    HttpResponse<String> answer = send(userInfo, token);
    Settled.require(answer.statusCode() != 401, Check.REVOKED);
    if (answer.statusCode() != 200) {
      throw Settled.undecided();
    }
    boolean theirs =
        StrictJson.object(answer.body())
            .filter(body -> Objects.equals(body.path("sub").textValue(), identity.subject()))
            .isPresent();
    Settled.require(theirs, Check.REVOKED);
  }

  private HttpResponse<String> send(URI userInfo, String token) {
    try {
      return client.send(
          HttpRequest.newBuilder(userInfo).header("Authorization", "Bearer " + token).build());
    } catch (IOException unreachable) {
      throw Settled.undecided();
    }
  }
}
