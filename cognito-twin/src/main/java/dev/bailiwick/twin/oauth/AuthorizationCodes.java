package dev.bailiwick.twin.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Codes on their way from the browser to the application: five minutes, once. */
public final class AuthorizationCodes {

  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public AuthorizationCodes(InstantSource clock) {
    this.clock = clock;
  }

  /** Who signed in, when, and what for. */
  record Grant(AuthorizeRequest.Valid request, String sub, Instant signedIn, Instant expires) {}

  public String issue(AuthorizeRequest.Valid request, String sub, Instant signedIn) {
    var now = clock.instant();
    grants.values().removeIf(grant -> !now.isBefore(grant.expires()));
    var code = UUID.randomUUID().toString();
    grants.put(code, new Grant(request, sub, signedIn, now.plus(LIFETIME)));
    return code;
  }

  /** Whoever presents a code uses it up, even with a wrong verifier. */
  Optional<Grant> redeem(String code) {
    return Optional.ofNullable(grants.remove(code))
        .filter(grant -> clock.instant().isBefore(grant.expires()));
  }
}
