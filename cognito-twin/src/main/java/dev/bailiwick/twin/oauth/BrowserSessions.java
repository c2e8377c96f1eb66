package dev.bailiwick.twin.oauth;

import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.User;
import dev.bailiwick.twin.pool.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Who has proven themselves in which browser, for an hour. Someone who is not confirmed yet, or
 * must still replace a password or show a code, has a session too: it opens nothing before the user
 * may come in, and then spares them a second sign-in.
 */
public final class BrowserSessions {

  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";

  private final Map<String, Proof> proofs = new ConcurrentHashMap<>();
  private final Users users;
  private final InstantSource clock;
  private final String cookie;

  public BrowserSessions(Pool pool, Users users, InstantSource clock) {
    this.users = users;
    this.clock = clock;
    // At Cognito each pool has a host of its own, and so its own cookies.
    this.cookie = pool.prefix().isEmpty() ? "cognito" : "cognito-" + pool.id();
  }

  private record Proof(String sub, Instant at, boolean byToken) {

    boolean isOver(Instant now) {
      return !now.isBefore(at.plus(LIFETIME));
    }
  }

  /** The user as they are now, when they proved it, and whether by their app too. */
  public record SignedIn(User user, Instant at, boolean byToken) {

    public SignedIn now(User changed) {
      return new SignedIn(changed, at, byToken);
    }
  }

  /** A new session in the browser that gets the answer; one that it had is over. */
  public Response begin(
      Request request, User user, boolean byToken, Function<SignedIn, Response> answer) {
    var now = clock.instant();
    proofs.values().removeIf(proof -> proof.isOver(now));
    forget(request);
    var id = UUID.randomUUID().toString();
    proofs.put(id, new Proof(user.sub(), now, byToken));
    return answer
        .apply(new SignedIn(user, now, byToken))
        .with("Set-Cookie", cookie + "=" + id + ATTRIBUTES);
  }

  public Optional<SignedIn> find(Request request) {
    return request
        .cookie(cookie)
        .map(proofs::get)
        .filter(proof -> !proof.isOver(clock.instant()))
        .flatMap(
            proof ->
                users
                    .find(proof.sub())
                    .map(user -> new SignedIn(user, proof.at(), proof.byToken())));
  }

  public Response end(Request request, Response response) {
    forget(request);
    return response.with("Set-Cookie", cookie + "=; Max-Age=0" + ATTRIBUTES);
  }

  private void forget(Request request) {
    request.cookie(cookie).ifPresent(proofs::remove);
  }
}
