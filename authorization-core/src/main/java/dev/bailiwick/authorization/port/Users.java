package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.MfaEnrolment;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.UserFilter;
import java.time.Instant;
import java.util.Optional;

/** People and their identities, for the whole installation. */
public interface Users {

  Optional<User> find(UserId user);

  /** Those of the people who sign in whom the filter admits, by id. */
  Page<User> list(UserFilter filter, Page.Request wanted);

  /** One user, and nobody else changes them until this transaction has ended. */
  Optional<User> lock(UserId user);

  Optional<User> findByIdentity(Identity identity);

  /**
   * The user of this identity, made if there is none; of two who make them at once one succeeds.
   */
  User findOrAdd(Identity identity);

  /**
   * Keeps what the provider's directory says of an identity, unless it was asked again since; who
   * was nobody is a new user. Of those who do so for one user at once, each finds what the one
   * before them kept.
   *
   * @param asked when the directory was about to be asked
   * @return the user of this identity, as they are now
   */
  User saveFacts(Identity identity, ProviderFacts facts, Instant asked);

  /** How many of those who can sign in have a second factor. */
  MfaEnrolment mfaEnrolment();

  /** An identity that has been another user's is this one's from now on, and their last. */
  void link(Identity identity, UserId to);

  /** The identity is nobody's from now on; if it is seen again, it is somebody new. */
  void unlink(Identity identity);

  /**
   * Forgets who this user is, for good: their identities and all that providers said of them. The
   * id stays taken and is nobody from now on; once more changes nothing.
   */
  void erase(UserId user, Instant at);

  /** Ends a user who has no identity and never was a member anywhere. */
  void remove(UserId user);
}
