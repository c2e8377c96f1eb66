package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import java.util.Optional;

/** Users in memory. */
public final class MemoryUsers implements Users {

  private final MemoryTable<UserId, User> users;
  private final MemoryTable<Identity, UserId> identities;

  public MemoryUsers(MemoryTransactions transactions) {
    this.users = transactions.table();
    this.identities = transactions.table();
  }

  @Override
  public Optional<User> find(UserId user) {
    return Optional.ofNullable(users.get(user));
  }

  @Override
  public Optional<User> findByIdentity(Identity identity) {
    return Optional.ofNullable(identities.get(identity)).flatMap(this::find);
  }

  @Override
  public User findOrAdd(Identity identity) {
    return findByIdentity(identity)
        .orElseGet(
            () -> {
              User user = add();
              identities.put(identity, user.id());
              return user;
            });
  }

  /** A user whom no provider knows. */
  public User add() {
    User user = new User(UserId.random(), null);
    users.put(user.id(), user);
    return user;
  }

  @Override
  public void saveFacts(UserId user, ProviderFacts facts) {
    if (users.get(user) != null) {
      users.put(user, new User(user, facts));
    }
  }
}
