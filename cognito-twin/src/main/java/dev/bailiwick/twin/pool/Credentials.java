package dev.bailiwick.twin.pool;

import java.time.Duration;
import java.time.InstantSource;

/** Passwords: proving one, choosing one, being given one. */
public final class Credentials {

  private final Users users;
  private final InstantSource clock;
  private final Attempts signIns;
  private final Attempts changes;

  public Credentials(Users users, InstantSource clock) {
    this.users = users;
    this.clock = clock;
    this.signIns = new Attempts(clock, Duration.ofSeconds(1));
    this.changes = new Attempts(clock, Duration.ofMinutes(15));
  }

  /**
   * The user of that name and password, in whatever status; an unknown name and a wrong password
   * look alike, and so do too many of either.
   */
  public User check(String username, String password) {
    var user =
        signIns.guard(
            username,
            () -> Refusal.notAuthorized("Password attempts exceeded"),
            () -> match(username, password));
    if (!user.enabled()) {
      throw Refusal.userDisabled();
    }
    return user;
  }

  /** The owner replaces the password that an administrator gave them. */
  public User choose(String username, String password) {
    return set(username, password, UserStatus.CONFIRMED);
  }

  /** The owner replaces the password that they know. */
  public User change(String username, String previous, String proposed) {
    var user =
        changes.guard(
            username,
            () ->
                new Refusal(
                    "LimitExceededException",
                    "Attempt limit exceeded, please try after some time."),
            () -> match(username, previous));
    return set(user.sub(), proposed, user.status());
  }

  public User setByAdmin(String username, String password, boolean permanent) {
    return set(
        username, password, permanent ? UserStatus.CONFIRMED : UserStatus.FORCE_CHANGE_PASSWORD);
  }

  private User match(String username, String password) {
    return users
        .find(username)
        .filter(found -> found.hasPassword(password))
        .orElseThrow(() -> Refusal.notAuthorized("Incorrect username or password."));
  }

  private User set(String username, String password, UserStatus status) {
    var hash = PasswordHash.of(PasswordPolicy.require(password));
    var now = clock.instant();
    return users.update(
        users.requireLocal(username), found -> found.with(status, now).with(hash, now));
  }
}
