package dev.bailiwick.twin.token;

import java.time.Instant;

/**
 * A sign-in that can be renewed; its id is the {@code origin_jti} of every token that came from it.
 */
public record Session(
    String id,
    String sub,
    String client,
    Scopes scopes,
    Instant signedIn,
    Instant expires,
    String secretDigest,
    boolean revoked) {

  Session asRevoked() {
    return new Session(id, sub, client, scopes, signedIn, expires, secretDigest, true);
  }
}
