package dev.bailiwick.twin.pool;

import dev.bailiwick.twin.mail.Mailbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Codes on their way to a user's e-mail address; the last one sent is the one that counts. */
final class Codes {

  private final Users users;
  private final Mailbox mailbox;
  private final InstantSource clock;

  Codes(Users users, Mailbox mailbox, InstantSource clock) {
    this.users = users;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  User send(User user, Code.Purpose purpose) {
    var now = clock.instant();
    return mailed(users.update(user, found -> found.with(Code.fresh(purpose, now), now)));
  }

  /** Sends the code that the user already has. */
  User mailed(User user) {
    Optional.ofNullable(user.code())
        .ifPresent(
            code ->
                mailbox.put(
                    Sender.ADDRESS,
                    List.of(user.email()),
                    "Your verification code",
                    code.message()));
    return user;
  }
}
