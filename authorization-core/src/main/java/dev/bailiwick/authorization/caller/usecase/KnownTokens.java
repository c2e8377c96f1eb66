package dev.bailiwick.authorization.caller.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.authorization.Sha256;
import dev.bailiwick.authorization.caller.Authentication.Proven;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.token.TokenVerdict.Verified;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Whose a token is, if it was verified a moment ago. It is looked at anew after a minute, or when
 * its verdict ends; what its user may do meanwhile is asked of the policy each time, and whether
 * its sign-in was ended, of the deny-list. Tokens themselves are not kept, only their digests.
 */
final class KnownTokens {

  private static final int MOST = 20_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final DenyList denyList;
  private final InstantSource clock;
  private final Recent<Digest, Known> byDigest = new Recent<>(MOST);

  KnownTokens(DenyList denyList, InstantSource clock) {
    this.denyList = denyList;
    this.clock = clock;
  }

  private record Known(Proven proven, SignIn signIn, Instant until) {}

  private record Digest(long first, long second, long third, long fourth) {

    static Digest of(String token) {
      ByteBuffer bytes = ByteBuffer.wrap(Sha256.of(token.getBytes(UTF_8)));
      return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }
  }

  void remember(String token, Proven proven, Verified verified) {
    Instant latest = clock.instant().plus(LONGEST);
    Instant until = verified.until().isBefore(latest) ? verified.until() : latest;
    byDigest.put(Digest.of(token), new Known(proven, verified.signIn(), until));
  }

  /** Whose the token is; null where that has to be found out. */
  @Nullable Proven find(String token) {
    Known known = byDigest.get(Digest.of(token));
    return known != null && holds(known) ? known.proven() : null;
  }

  private boolean holds(Known known) {
    return clock.instant().isBefore(known.until()) && !denyList.covers(known.signIn());
  }
}
