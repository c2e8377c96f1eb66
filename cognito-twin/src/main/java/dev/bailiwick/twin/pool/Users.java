package dev.bailiwick.twin.pool;

import dev.bailiwick.twin.store.Shelf;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Everyone in the pool, found by sub or by name (an e-mail, or a provider's) in any case. */
public final class Users {

  private final Shelf<User> shelf;
  private final InstantSource clock;
  private final Map<String, String> subsByName = new ConcurrentHashMap<>();

  public Users(Shelf<User> shelf, InstantSource clock) {
    this.shelf = shelf;
    this.clock = clock;
    shelf.all().forEach(user -> subsByName.put(folded(user.name()), user.sub()));
  }

  public Optional<User> find(String username) {
    return shelf.find(subsByName.getOrDefault(folded(username), username));
  }

  public User require(String username) {
    return find(username).orElseThrow(Refusal::userNotFound);
  }

  /** The name as it came, unless the client wants to hear that nobody has it. */
  public String known(String username, Client client) {
    return client.hidesUsers() ? username : require(username).sub();
  }

  /** Someone with a password; a provider's user has none to set or to forget. */
  User requireLocal(String username) {
    var user = require(username);
    if (user.comesFromProvider()) {
      throw Refusal.invalidParameter("User is from an external provider.");
    }
    return user;
  }

  /**
   * At most {@code limit} users that match, from behind the given sub on, in the order of their
   * subs.
   */
  public List<User> page(String after, int limit, Predicate<User> matching) {
    return shelf.after(after).stream().filter(matching).limit(limit).toList();
  }

  public User enable(String username, boolean enabled) {
    return update(require(username), user -> user.enabled(enabled, clock.instant()));
  }

  public synchronized User remove(String username) {
    var user = require(username);
    shelf.remove(user.sub());
    subsByName.remove(folded(user.name()));
    return user;
  }

  synchronized User add(User user) {
    if (subsByName.containsKey(folded(user.name()))) {
      throw new Refusal(
          "UsernameExistsException", "An account with the given email already exists.");
    }
    shelf.put(user.sub(), user);
    subsByName.put(folded(user.name()), user.sub());
    return user;
  }

  /** A change that may give the user another name, as long as nobody else has it. */
  synchronized User rename(User user, UnaryOperator<User> change) {
    var before = require(user.sub());
    var next = folded(change.apply(before).name());
    if (!before.sub().equals(subsByName.getOrDefault(next, before.sub()))) {
      throw new Refusal("AliasExistsException", "An account with the given email already exists.");
    }
    var after = update(before, change);
    subsByName.remove(folded(before.name()));
    subsByName.put(next, after.sub());
    return after;
  }

  User update(User user, UnaryOperator<User> change) {
    return shelf.update(user.sub(), change).orElseThrow(Refusal::userNotFound);
  }

  private static String folded(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
