package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.user.User;

/** What others do once the provider's facts about a user are known, in the same transaction. */
public interface WhenIdentitySynced {

  void synced(User user);
}
