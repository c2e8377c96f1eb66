package dev.bailiwick.authorization.token;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

/** What verifying an access token came to. */
public sealed interface TokenVerdict {

  /**
   * The provider signed it for us and it holds now.
   *
   * @param signIn whose they say it is
   * @param until how long this verdict may be believed, at most until the token expires
   */
  record Verified(SignIn signIn, String clientId, Set<String> scopes, Instant until)
      implements TokenVerdict {

    public Verified {
      requireNonNull(signIn);
      requireNonNull(clientId);
      requireNonNull(until);
      scopes = Set.copyOf(scopes);
    }
  }

  /** The same of a machine, which is no more than its client; nobody signed in. */
  record VerifiedMachine(String issuer, String clientId, Set<String> scopes, Instant until)
      implements TokenVerdict {

    public VerifiedMachine {
      requireNonNull(issuer);
      requireNonNull(clientId);
      requireNonNull(until);
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

  /** What is needed to judge cannot be had from the provider just now: nobody's fault. */
  record Undecided() implements TokenVerdict {}
}
