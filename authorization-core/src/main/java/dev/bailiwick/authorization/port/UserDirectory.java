package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import java.util.Optional;

/** The provider's own list of users. */
public interface UserDirectory {

  /**
   * What the provider says of this identity now; empty where it has no such user.
   *
   * @throws Unreachable where the provider does not answer
   */
  Optional<ProviderFacts> find(Identity identity);

  /** The provider did not answer in time, or not sensibly. */
  final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unreachable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
