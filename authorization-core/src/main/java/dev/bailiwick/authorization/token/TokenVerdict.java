package dev.bailiwick.authorization.token;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

/** What verifying an access token came to. */
public sealed interface TokenVerdict {

  /** The provider signed it for us and it holds now; {@code signIn} is whose they say it is. */
  record Verified(SignIn signIn, String clientId, Set<String> scopes, Instant expiresAt)
      implements TokenVerdict {

    public Verified {
      requireNonNull(signIn);
      requireNonNull(clientId);
      requireNonNull(expiresAt);
      scopes = Set.copyOf(scopes);
    }
  }

  /**
   * Not accepted.
   *
   * @param reason a stable code for log and metrics, as in {@code expired}; never told to the
   *     caller
   */
  record Refused(String reason) implements TokenVerdict {}

  /** The provider's keys cannot be had and none is known that could judge: nobody's fault. */
  record Undecided() implements TokenVerdict {}
}
