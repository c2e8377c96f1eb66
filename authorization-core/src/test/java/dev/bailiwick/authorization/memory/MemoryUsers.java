package dev.bailiwick.authorization.memory;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.KnownIdentity;
import dev.bailiwick.authorization.user.MfaEnrolment;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.UserFilter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Users in memory. */
public final class MemoryUsers implements Users {

  private final MemoryTable<UserId, User> users;
  private final MemoryTable<Identity, UserId> identities;
  private final MemoryTable<Identity, Instant> askedAt;

  public MemoryUsers(MemoryTransactions transactions) {
    this.users = transactions.table();
    this.identities = transactions.table();
    this.askedAt = transactions.table();
  }

  @Override
  public Optional<User> find(UserId user) {
    return Optional.ofNullable(users.get(user));
  }

  @Override
  public Page<User> list(UserFilter filter, Page.Request wanted) {
    return Page.of(
        users.rows().values().stream()
            .filter(user -> !user.identities().isEmpty())
            .filter(filter::admits),
        user -> user.id().toString(),
        wanted);
  }

  @Override
  public Optional<User> lock(UserId user) {
    return find(user);
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
              User user =
                  add(new User(UserId.random(), List.of(new KnownIdentity(identity, null))));
              identities.put(identity, user.id());
              return user;
            });
  }

  /** Everyone, in the order in which they came. */
  List<User> all() {
    return List.copyOf(users.rows().values());
  }

  /** A user whom no provider knows. */
  public User add() {
    return add(new User(UserId.random(), List.of()));
  }

  private User add(User user) {
    users.put(user.id(), user);
    return user;
  }

  @Override
  public User saveFacts(Identity identity, ProviderFacts facts, Instant asked) {
    User user = findOrAdd(identity);
    Instant last = askedAt.get(identity);
    if (last != null && asked.isBefore(last)) {
      return user;
    }
    askedAt.put(identity, asked);
    return add(
        new User(
            user.id(),
            user.identities().stream()
                .map(known -> known.identity().equals(identity) ? saying(identity, facts) : known)
                .toList()));
  }

  @Override
  public MfaEnrolment mfaEnrolment() {
    List<ProviderFacts> enabled =
        users.rows().values().stream()
            .flatMap(user -> user.identities().stream())
            .map(KnownIdentity::facts)
            .filter(facts -> facts != null && facts.enabled())
            .map(Objects::requireNonNull)
            .toList();
    return new MfaEnrolment(
        enabled.size(), enabled.stream().filter(ProviderFacts::mfaEnrolled).count());
  }

  @Override
  public void link(Identity identity, UserId to) {
    KnownIdentity known = known(identity);
    unlink(identity);
    User user = find(to).orElseThrow();
    add(new User(to, Stream.concat(user.identities().stream(), Stream.of(known)).toList()));
    identities.put(identity, to);
  }

  @Override
  public void unlink(Identity identity) {
    User user = findByIdentity(identity).orElseThrow();
    add(
        new User(
            user.id(),
            user.identities().stream().filter(one -> !one.identity().equals(identity)).toList()));
    identities.remove(identity);
  }

  @Override
  public void erase(UserId user, Instant at) {
    find(user).stream()
        .flatMap(known -> known.identities().stream())
        .forEach(known -> identities.remove(known.identity()));
    users.remove(user);
  }

  @Override
  public void remove(UserId user) {
    users.remove(user);
  }

  private KnownIdentity known(Identity identity) {
    return findByIdentity(identity).orElseThrow().identities().stream()
        .filter(one -> one.identity().equals(identity))
        .findAny()
        .orElseThrow();
  }

  private static KnownIdentity saying(Identity identity, ProviderFacts facts) {
    return new KnownIdentity(identity, facts);
  }
}
