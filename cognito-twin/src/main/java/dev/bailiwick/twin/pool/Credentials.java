package dev.bailiwick.twin.pool;

import java.time.InstantSource;

/** Passwords: proving one, choosing one, being given one. */
public final class Credentials {

  private final Users users;
  private final InstantSource clock;

  public Credentials(Users users, InstantSource clock) {
    this.users = users;
    this.clock = clock;
  }

  /**
   * The user of that name and password, in whatever status; an unknown name and a wrong password
   * look alike.
   */
  public User check(String username, String password) {
    var user =
        users
            .find(username)
            .filter(found -> found.password().matches(password))
            .orElseThrow(() -> Refusal.notAuthorized("Incorrect username or password."));
    if (!user.enabled()) {
      throw Refusal.userDisabled();
    }
    return user;
  }

  /** The owner replaces the password that an administrator gave them. */
  public User choose(String username, String password) {
    return set(username, password, UserStatus.CONFIRMED);
  }

  public void setByAdmin(String username, String password, boolean permanent) {
    set(username, password, permanent ? UserStatus.CONFIRMED : UserStatus.FORCE_CHANGE_PASSWORD);
  }

  private User set(String username, String password, UserStatus status) {
    var hash = PasswordHash.of(PasswordPolicy.require(password));
    var now = clock.instant();
    return users.update(users.require(username), found -> found.with(status, now).with(hash, now));
  }
}
