package dev.bailiwick.twin.pool;

import dev.bailiwick.twin.mail.Mailbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Forgotten passwords: a code to the verified address, then another password. Whoever cannot be
 * helped so is answered as if they had been.
 */
public final class Recovery {

  private final Users users;
  private final Codes codes;
  private final ConfirmationTrigger trigger;
  private final InstantSource clock;
  private final Attempts requests;
  private final Attempts tries;

  public Recovery(Users users, Mailbox mailbox, ConfirmationTrigger trigger, InstantSource clock) {
    this.users = users;
    this.codes = new Codes(users, mailbox, clock);
    this.trigger = trigger;
    this.clock = clock;
    this.requests = new Attempts(clock, Duration.ofMinutes(15));
    this.tries = new Attempts(clock, Duration.ofMinutes(15));
  }

  /** The user whom a code went to, for the caller's eyes only. */
  public Optional<User> request(String username) {
    requests.count(username, Recovery::limit);
    return users
        .find(username)
        .filter(Recovery::canBeHelped)
        .map(user -> codes.send(user, Code.Purpose.RESET));
  }

  /** Nobody gets in with the old password any more; the user hears of it by mail. */
  public User demand(String username) {
    var user = users.requireLocal(username);
    if (!user.hasVerifiedEmail()) {
      throw Refusal.invalidParameter(
          "Cannot reset password for the user as there is no registered/verified email or"
              + " phone_number");
    }
    if (!canChoose(user)) {
      throw Refusal.notAuthorized("User password cannot be reset in the current state.");
    }
    var now = clock.instant();
    var closed = users.update(user, found -> found.with(UserStatus.RESET_REQUIRED, now));
    return codes.send(closed, Code.Purpose.RESET);
  }

  public User confirm(String client, String username, String digits, String password) {
    PasswordPolicy.require(password);
    var user = tries.guard(username, Recovery::limit, () -> reset(username, digits, password));
    trigger.fire(client, user, "PostConfirmation_ConfirmForgotPassword");
    return user;
  }

  private User reset(String username, String digits, String password) {
    var user = users.find(username).filter(User::enabled).orElseThrow(Code::mismatch);
    var now = clock.instant();
    return users.update(
        user,
        found -> {
          Optional.ofNullable(found.code())
              .orElseThrow(Code::expired)
              .require(Code.Purpose.RESET, digits, now);
          return found.with(UserStatus.CONFIRMED, now).with(PasswordHash.of(password), now);
        });
  }

  private static boolean canBeHelped(User user) {
    return user.enabled() && user.hasVerifiedEmail() && canChoose(user);
  }

  private static boolean canChoose(User user) {
    return user.status() == UserStatus.CONFIRMED || user.status() == UserStatus.RESET_REQUIRED;
  }

  private static Refusal limit() {
    return new Refusal(
        "LimitExceededException", "Attempt limit exceeded, please try after some time.");
  }
}
