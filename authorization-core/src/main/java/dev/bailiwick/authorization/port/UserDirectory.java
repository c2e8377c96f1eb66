package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.user.DirectoryUnreachable;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import java.util.Optional;

/** The provider's own list of users. */
public interface UserDirectory {

  /**
   * What the provider says of this identity now; empty where it has no such user.
   *
   * @throws DirectoryUnreachable where the provider does not answer
   */
  Optional<ProviderFacts> find(Identity identity);
}
