package dev.bailiwick.authorization.token;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.user.Identity;
import java.time.Instant;

/** What is not accepted any more, though the provider's tokens of it are good for a while. */
public sealed interface EndedSignIn {

  /** One sign-in, with all that it was refreshed to. */
  record Session(String issuer, String origin) implements EndedSignIn {

    public Session {
      requireNonNull(issuer);
      requireNonNull(origin);
    }
  }

  /** Everything that this identity signed in to until then; that very instant is included. */
  record UpTo(Identity identity, Instant at) implements EndedSignIn {

    public UpTo {
      requireNonNull(identity);
      requireNonNull(at);
    }
  }
}
