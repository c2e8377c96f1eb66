package dev.bailiwick.authorization.caller.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.authorization.Sha256;
import dev.bailiwick.authorization.caller.Authentication.Proven;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Whose a token is, if it was verified a moment ago. It is looked at anew after a minute, or when
 * it ends; what its user may do meanwhile is asked of the policy each time. Tokens themselves are
 * not kept, only their digests.
 */
final class KnownTokens {

  private static final int MOST = 20_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Recent<Digest, Known> byDigest = new Recent<>(MOST);

  KnownTokens(InstantSource clock) {
    this.clock = clock;
  }

  private record Known(Proven proven, Instant until) {}

  private record Digest(long first, long second, long third, long fourth) {

    static Digest of(String token) {
      ByteBuffer bytes = ByteBuffer.wrap(Sha256.of(token.getBytes(UTF_8)));
      return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }
  }

  void remember(String token, Proven proven, Instant expiresAt) {
    Instant latest = clock.instant().plus(LONGEST);
    Instant until = expiresAt.isBefore(latest) ? expiresAt : latest;
    byDigest.put(Digest.of(token), new Known(proven, until));
  }

  /** Whose the token is; null where that has to be found out. */
  @Nullable Proven find(String token) {
    Known known = byDigest.get(Digest.of(token));
    return known != null && clock.instant().isBefore(known.until()) ? known.proven() : null;
  }
}
