package dev.bailiwick.twin.api;

import dev.bailiwick.twin.pool.Pool;
import dev.bailiwick.twin.pool.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Sign-ins that wait for one more proof, three minutes each. */
public final class Challenges {

  private final Map<String, Posed> open = new ConcurrentHashMap<>();
  private final Pool pool;
  private final InstantSource clock;

  public Challenges(Pool pool, InstantSource clock) {
    this.pool = pool;
    this.clock = clock;
  }

  private record Posed(Challenge challenge, String sub, String client, Instant expires) {}

  /** The session tells its pool, for some calls name nothing else. */
  static boolean isOf(Pool pool, String session) {
    return session.startsWith(pool.id() + ":");
  }

  String pose(Challenge challenge, String sub, String client) {
    var now = clock.instant();
    open.values().removeIf(posed -> !now.isBefore(posed.expires()));
    var session = pool.id() + ":" + UUID.randomUUID();
    open.put(session, new Posed(challenge, sub, client, now.plus(Duration.ofMinutes(3))));
    return session;
  }

  /** Whose challenge it is; it stays open, for the answer may still be too weak a password. */
  String require(Challenge challenge, String session, String client) {
    var posed = require(challenge, session);
    if (!posed.client().equals(client)) {
      throw over();
    }
    return posed.sub();
  }

  /** For the calls that set an app up on the way in. */
  String requireSetUp(String session) {
    return require(Challenge.MFA_SETUP, session).sub();
  }

  void met(String session) {
    open.remove(session);
  }

  private Posed require(Challenge challenge, String session) {
    var posed = open.get(session);
    if (posed == null
        || posed.challenge() != challenge
        || !clock.instant().isBefore(posed.expires())) {
      throw over();
    }
    return posed;
  }

  private static Refusal over() {
    return Refusal.notAuthorized("Invalid session for the user, session is expired.");
  }
}
