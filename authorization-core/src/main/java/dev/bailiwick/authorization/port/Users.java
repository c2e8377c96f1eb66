package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import java.util.Optional;

/** People and their identities, for the whole installation. */
public interface Users {

  Optional<User> find(UserId user);

  Optional<User> findByIdentity(Identity identity);

  /**
   * The user of this identity, made if there is none; of two who make them at once one succeeds.
   */
  User findOrAdd(Identity identity);

  /** Keeps what the provider's directory says now. */
  void saveFacts(UserId user, ProviderFacts facts);
}
