package dev.bailiwick.authorization.caller.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.authorization.Sha256;
import dev.bailiwick.authorization.caller.Authentication.Proven;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose a token is, if it was verified a moment ago. It is looked at anew after a minute, or when
 * its verdict ends; what its user may do meanwhile is asked of the policy each time, and whether
 * its sign-in was ended, or its client's link, of whoever knows. Tokens themselves are not kept,
 * only their digests.
 */
final class KnownTokens {

  private static final int MOST = 20_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Recent<Digest, Known> byDigest = new Recent<>(MOST);

  KnownTokens(InstantSource clock) {
    this.clock = clock;
  }

  private record Known(Proven proven, BooleanSupplier stands, Instant until) {}

  private record Digest(long first, long second, long third, long fourth) {

    static Digest of(String token) {
      ByteBuffer bytes = ByteBuffer.wrap(Sha256.of(token.getBytes(UTF_8)));
      return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }
  }

  /**
   * Remembers a verdict.
   *
   * @param stands whether what it says has not been ended meanwhile
   */
  void remember(String token, Proven proven, Instant verdictEnds, BooleanSupplier stands) {
    Instant latest = clock.instant().plus(LONGEST);
    Instant until = verdictEnds.isBefore(latest) ? verdictEnds : latest;
    byDigest.put(Digest.of(token), new Known(proven, stands, until));
  }

  /** Whose the token is; null where that has to be found out. */
  @Nullable Proven find(String token) {
    Known known = byDigest.get(Digest.of(token));
    return known != null && holds(known) ? known.proven() : null;
  }

  private boolean holds(Known known) {
    return clock.instant().isBefore(known.until()) && known.stands().getAsBoolean();
  }
}
