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

/** Everyone in the pool, found by sub or by e-mail in any case. */
public final class Users {

  private final Shelf<User> shelf;
  private final InstantSource clock;
  private final Map<String, String> subsByEmail = new ConcurrentHashMap<>();

  public Users(Shelf<User> shelf, InstantSource clock) {
    this.shelf = shelf;
    this.clock = clock;
    shelf.all().forEach(user -> subsByEmail.put(folded(user.email()), user.sub()));
  }

  public Optional<User> find(String username) {
    return shelf.find(subsByEmail.getOrDefault(folded(username), username));
  }

  public User require(String username) {
    return find(username).orElseThrow(Refusal::userNotFound);
  }

  /**
   * At most {@code limit} users that match, from behind the given sub on, in the order of their
   * subs.
   */
  public List<User> page(String after, int limit, Predicate<User> matching) {
    return shelf.after(after).stream().filter(matching).limit(limit).toList();
  }

  public void enable(String username, boolean enabled) {
    update(require(username), user -> user.enabled(enabled, clock.instant()));
  }

  public synchronized void remove(String username) {
    var user = require(username);
    shelf.remove(user.sub());
    subsByEmail.remove(folded(user.email()));
  }

  synchronized User add(User user) {
    if (subsByEmail.containsKey(folded(user.email()))) {
      throw new Refusal(
          "UsernameExistsException", "An account with the given email already exists.");
    }
    shelf.put(user.sub(), user);
    subsByEmail.put(folded(user.email()), user.sub());
    return user;
  }

  User update(User user, UnaryOperator<User> change) {
    return shelf.update(user.sub(), change).orElseThrow(Refusal::userNotFound);
  }

  private static String folded(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
