package dev.bailiwick.persistence;

import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Users on PostgreSQL. */
@Singleton
final class PostgresUsers implements Users {

  private final UserTables tables;

  PostgresUsers(UserTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<User> find(UserId user) {
    return tables.find(user.value()).map(PostgresUsers::user);
  }

  @Override
  public Optional<User> findByIdentity(Identity identity) {
    return tables.findByIdentity(identity.issuer(), identity.subject()).map(PostgresUsers::user);
  }

  @Override
  public User findOrAdd(Identity identity) {
    return findByIdentity(identity).orElseGet(() -> add(identity));
  }

  @Override
  public void saveFacts(UserId user, ProviderFacts facts) {
    String email = facts.email() == null ? null : facts.email().value();
    tables.saveFacts(
        user.value(), email, facts.emailVerified(), facts.enabled(), facts.mfaEnrolled());
  }

  /** Who comes second waits here for the first to commit, and then finds theirs. */
  private User add(Identity identity) {
    UserId user = UserId.random();
    if (tables.addIdentity(identity.issuer(), identity.subject(), user.value()) == 1) {
      tables.add(user.value());
    }
    return findByIdentity(identity).orElseThrow();
  }

  private static User user(UserTables.Row row) {
    return new User(new UserId(row.id()), row.factsAt() == null ? null : facts(row));
  }

  private static ProviderFacts facts(UserTables.Row row) {
    EmailAddress email = row.email() == null ? null : new EmailAddress(row.email());
    return new ProviderFacts(email, row.emailVerified(), row.enabled(), row.mfaEnrolled());
  }
}
