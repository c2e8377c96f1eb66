package dev.bailiwick.twin.pool;

import dev.bailiwick.twin.mail.Mailbox;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Changes of a user's attributes, and the proof of a new e-mail address. */
public final class Profiles {

  private final Users users;
  private final Codes codes;
  private final InstantSource clock;

  public Profiles(Users users, Mailbox mailbox, InstantSource clock) {
    this.users = users;
    this.codes = new Codes(users, mailbox, clock);
    this.clock = clock;
  }

  /** A new address counts for nothing before its owner has typed the code that was sent there. */
  public User changeBySelf(User user, Map<String, String> changes) {
    Attributes.requireOpen(changes);
    var changed = change(user, changes);
    return changes.containsKey(Attributes.EMAIL) && !changed.hasVerifiedEmail()
        ? sendCode(changed)
        : changed;
  }

  public User changeByAdmin(String username, Map<String, String> changes) {
    return change(users.require(username), changes);
  }

  public User sendCode(User user) {
    return codes.send(user, Code.Purpose.ADDRESS);
  }

  public User verify(User user, String digits) {
    var now = clock.instant();
    return users.update(
        user,
        found -> {
          Optional.ofNullable(found.code())
              .orElseThrow(Code::expired)
              .require(Code.Purpose.ADDRESS, digits, now);
          return found.with((Code) null, now).withVerifiedEmail(now);
        });
  }

  private User change(User user, Map<String, String> changes) {
    return users.rename(
        user,
        found -> found.with(Attributes.changed(found.attributes(), changes), clock.instant()));
  }
}
