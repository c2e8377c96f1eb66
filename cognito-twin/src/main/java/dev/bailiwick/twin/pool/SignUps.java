package dev.bailiwick.twin.pool;

import dev.bailiwick.twin.mail.Mailbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * People who sign up by themselves: a code by mail, then the confirmation that others are told of.
 */
public final class SignUps {

  private final Users users;
  private final Mailbox mailbox;
  private final ConfirmationTrigger trigger;
  private final InstantSource clock;

  public SignUps(Users users, Mailbox mailbox, ConfirmationTrigger trigger, InstantSource clock) {
    this.users = users;
    this.mailbox = mailbox;
    this.trigger = trigger;
    this.clock = clock;
  }

  public User start(String email, String password, Map<String, String> attributes) {
    var now = clock.instant();
    var user =
        users.add(
            new User(
                UUID.randomUUID().toString(),
                UserStatus.UNCONFIRMED,
                true,
                PasswordHash.of(PasswordPolicy.require(password)),
                Attributes.bySelf(email, attributes),
                Code.fresh(now),
                now,
                now));
    return sent(user);
  }

  /** Whoever is not there gets no mail, and the caller does not learn of it. */
  public void resend(String username) {
    users.find(username).ifPresent(this::renew);
  }

  public User confirm(String client, String username, String digits) {
    var user = users.find(username).orElseThrow(Code::expired);
    var confirmed = users.update(user, found -> confirmed(found, digits));
    trigger.fire(client, confirmed);
    return confirmed;
  }

  /** An administrator vouches for the person, not for the address: it stays unverified. */
  public void confirmByAdmin(String username) {
    var confirmed =
        users.update(
            users.require(username),
            found -> unconfirmed(found).with(UserStatus.CONFIRMED, clock.instant()));
    trigger.fire("CLIENT_ID_NOT_APPLICABLE", confirmed);
  }

  private User confirmed(User user, String digits) {
    var now = clock.instant();
    var code = unconfirmed(user).code();
    if (code == null) {
      throw Code.expired();
    }
    code.require(digits, now);
    return user.with(UserStatus.CONFIRMED, now).withVerifiedEmail();
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
    var now = clock.instant();
    sent(users.update(user, found -> found.with(Code.fresh(now), now)));
  }

  private User sent(User user) {
    var code = user.code();
    if (code != null) {
      mailbox.put(
          Sender.ADDRESS,
          List.of(user.email()),
          "Your verification code",
          "Your confirmation code is " + code.digits());
    }
    return user;
  }
}
