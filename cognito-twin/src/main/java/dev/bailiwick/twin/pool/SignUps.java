package dev.bailiwick.twin.pool;

import dev.bailiwick.twin.mail.Mailbox;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/**
 * People who sign up by themselves: a code by mail, then the confirmation that others are told of.
 */
public final class SignUps {

  private final Users users;
  private final Codes codes;
  private final ConfirmationTrigger trigger;
  private final InstantSource clock;

  public SignUps(Users users, Mailbox mailbox, ConfirmationTrigger trigger, InstantSource clock) {
    this.users = users;
    this.codes = new Codes(users, mailbox, clock);
    this.trigger = trigger;
    this.clock = clock;
  }

  public User start(String email, String password, Map<String, String> attributes) {
    var now = clock.instant();
    var user =
        users.add(
            User.local(
                UUID.randomUUID().toString(),
                UserStatus.UNCONFIRMED,
                PasswordHash.of(PasswordPolicy.require(password)),
                Attributes.bySelf(email, attributes),
                Code.fresh(Code.Purpose.SIGN_UP, now),
                now));
    return codes.mailed(user);
  }

  /** Whoever is not there gets no mail, and the caller does not learn of it. */
  public void resend(String username) {
    users.find(username).ifPresent(this::renew);
  }

  public User confirm(String client, String username, String digits) {
    var user = users.find(username).orElseThrow(Code::expired);
    var confirmed = users.update(user, found -> confirmed(found, digits));
    trigger.fire(client, confirmed, ConfirmationTrigger.SIGN_UP);
    return confirmed;
  }

  /** An administrator vouches for the person, not for the address: it stays unverified. */
  public User confirmByAdmin(String username) {
    var confirmed =
        users.update(
            users.require(username),
            found -> unconfirmed(found).with(UserStatus.CONFIRMED, clock.instant()));
    trigger.fire("CLIENT_ID_NOT_APPLICABLE", confirmed, ConfirmationTrigger.SIGN_UP);
    return confirmed;
  }

  private User confirmed(User user, String digits) {
    var now = clock.instant();
    var code = unconfirmed(user).code();
    if (code == null) {
      throw Code.expired();
    }
    code.require(Code.Purpose.SIGN_UP, digits, now);
    return user.with(UserStatus.CONFIRMED, now).withVerifiedEmail(now);
  }

  private static User unconfirmed(User user) {
    if (user.status() != UserStatus.UNCONFIRMED) {
      throw Refusal.notAuthorized("User cannot be confirmed. Current status is " + user.status());
    }
    return user;
  }

  private void renew(User user) {
    if (user.status() != UserStatus.UNCONFIRMED) {
      throw Refusal.invalidParameter("User is already confirmed.");
    }
    codes.send(user, Code.Purpose.SIGN_UP);
  }
}
