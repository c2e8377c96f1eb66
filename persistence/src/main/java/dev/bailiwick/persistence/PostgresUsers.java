package dev.bailiwick.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.KnownIdentity;
import dev.bailiwick.authorization.user.MfaEnrolment;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.UserFilter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users on PostgreSQL. */
@Singleton
final class PostgresUsers implements Users {

  private final UserTables tables;

  PostgresUsers(UserTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<User> find(UserId user) {
    return user(tables.find(user.value()));
  }

  @Override
  public Page<User> list(UserFilter filter, Page.Request wanted) {
    Map<UUID, List<UserTables.Row>> found =
        tables
            .list(
                PageRows.after(wanted),
                filter.email() == null ? null : filter.email().value(),
                filter.issuer(),
                filter.enabled(),
                PageRows.limit(wanted))
            .stream()
            .collect(groupingBy(UserTables.Row::id, LinkedHashMap::new, toList()));
    List<User> users = found.values().stream().flatMap(rows -> user(rows).stream()).toList();
    return Page.of(users, user -> user.id().toString(), wanted);
  }

  @Override
  public Optional<User> lock(UserId user) {
    return tables.lock(user.value()).flatMap(locked -> find(user));
  }

  @Override
  public Optional<User> findByIdentity(Identity identity) {
    return user(tables.findByIdentity(identity.issuer(), identity.subject()));
  }

  @Override
  public User findOrAdd(Identity identity) {
    return findByIdentity(identity).orElseGet(() -> add(identity));
  }

  @Override
  public User saveFacts(Identity identity, ProviderFacts facts, Instant asked) {
    UUID user =
        tables.lock(identity.issuer(), identity.subject()).orElseGet(() -> addOrLock(identity));
    tables.saveFacts(
        identity.issuer(),
        identity.subject(),
        facts.email() == null ? null : facts.email().value(),
        facts.emailVerified(),
        facts.enabled(),
        facts.mfaEnrolled(),
        asked);
    return find(new UserId(user)).orElseThrow();
  }

  @Override
  public MfaEnrolment mfaEnrolment() {
    UserTables.Counted counted = tables.count();
    return new MfaEnrolment(counted.identities(), counted.enrolled());
  }

  @Override
  public void link(Identity identity, UserId to) {
    if (tables.link(identity.issuer(), identity.subject(), to.value()) != 1) {
      throw new IllegalStateException("an identity that is nobody's");
    }
  }

  @Override
  public void unlink(Identity identity) {
    tables.unlink(identity.issuer(), identity.subject());
  }

  @Override
  public void erase(UserId user, Instant at) {
    tables.unlinkAll(user.value());
    tables.removeLinkCode(user.value());
    tables.erase(user.value(), at);
  }

  @Override
  public void remove(UserId user) {
    tables.remove(user.value());
  }

  private User add(Identity identity) {
    addOrLock(identity);
    return findByIdentity(identity).orElseThrow();
  }

  /** Who comes second waits here for the first to commit, and then finds theirs. */
  private UUID addOrLock(Identity identity) {
    UUID user = UserId.random().value();
    if (tables.addIdentity(identity.issuer(), identity.subject(), user) == 1) {
      tables.add(user);
      return user;
    }
    return tables.lock(identity.issuer(), identity.subject()).orElseThrow();
  }

  private static Optional<User> user(List<UserTables.Row> rows) {
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new User(
                    new UserId(row.id()),
                    rows.stream()
                        .filter(one -> one.issuer() != null)
                        .map(PostgresUsers::identity)
                        .toList()));
  }

  private static KnownIdentity identity(UserTables.Row row) {
    return new KnownIdentity(
        new Identity(requireNonNull(row.issuer()), requireNonNull(row.subject())),
        row.factsAt() == null ? null : facts(row));
  }

  private static ProviderFacts facts(UserTables.Row row) {
    return new ProviderFacts(
        row.email() == null ? null : new EmailAddress(row.email()),
        isSo(row.emailVerified()),
        isSo(row.enabled()),
        isSo(row.mfaEnrolled()));
  }

  private static boolean isSo(@Nullable Boolean said) {
    return Boolean.TRUE.equals(said);
  }
}
