package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.user.LinkCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Codes by which a user takes another identity in; each user has one at most, and it works once.
 */
public interface LinkCodes {

  /** Keeps the code's hash; an earlier code of this user works no longer. */
  void put(UserId user, LinkCode code, Instant expiresAt);

  /** Whose code this is, if it holds at that time; it is used up by asking. */
  Optional<UserId> take(LinkCode code, Instant at);
}
