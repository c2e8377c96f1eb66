package dev.bailiwick.twin.api;

import dev.bailiwick.twin.pool.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Sign-ins that wait for a new password, three minutes each. */
final class Challenges {

  private final Map<String, Challenge> open = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Challenges(InstantSource clock) {
    this.clock = clock;
  }

  private record Challenge(String sub, String client, Instant expires) {}

  String pose(String sub, String client) {
    var now = clock.instant();
    open.values().removeIf(challenge -> !now.isBefore(challenge.expires()));
    var session = "twin-" + UUID.randomUUID();
    open.put(session, new Challenge(sub, client, now.plus(Duration.ofMinutes(3))));
    return session;
  }

  /** Whose challenge it is; it stays open, for the answer may still be too weak a password. */
  String require(String session, String client) {
    var challenge = open.get(session);
    if (challenge == null
        || !challenge.client().equals(client)
        || !clock.instant().isBefore(challenge.expires())) {
      throw Refusal.notAuthorized("Invalid session for the user, session is expired.");
    }
    return challenge.sub();
  }

  void met(String session) {
    open.remove(session);
  }
}
