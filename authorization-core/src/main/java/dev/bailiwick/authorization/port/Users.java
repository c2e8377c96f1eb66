package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.MfaEnrolment;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import java.time.Instant;
import java.util.Optional;

/** People and their identities, for the whole installation. */
public interface Users {

  Optional<User> find(UserId user);

  Optional<User> findByIdentity(Identity identity);

  /**
   * The user of this identity, made if there is none; of two who make them at once one succeeds.
   */
  User findOrAdd(Identity identity);

  /**
   * Keeps what the provider's directory says of an identity, unless it was asked again since. Of
   * those who do so for one user at once, each finds what the one before them kept.
   *
   * @param asked when the directory was about to be asked
   * @return the user of this identity, as they are now
   */
  User saveFacts(Identity identity, ProviderFacts facts, Instant asked);

  /** How many of those who can sign in have a second factor. */
  MfaEnrolment mfaEnrolment();
}
