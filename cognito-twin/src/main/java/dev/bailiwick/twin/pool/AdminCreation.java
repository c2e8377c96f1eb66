package dev.bailiwick.twin.pool;

import dev.bailiwick.twin.mail.Mailbox;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Users whom an administrator creates: a temporary password, and no event for anyone. */
public final class AdminCreation {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyz23456789";

  private final Users users;
  private final Mailbox mailbox;
  private final InstantSource clock;

  public AdminCreation(Users users, Mailbox mailbox, InstantSource clock) {
    this.users = users;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  public User create(
      String email, Optional<String> chosen, Map<String, String> attributes, boolean byMail) {
    var password = chosen.map(PasswordPolicy::require).orElseGet(AdminCreation::temporary);
    var now = clock.instant();
    var user =
        users.add(
            User.local(
                UUID.randomUUID().toString(),
                UserStatus.FORCE_CHANGE_PASSWORD,
                PasswordHash.of(password),
                Attributes.byAdmin(email, attributes),
                null,
                now));
    if (byMail) {
      send(user, password);
    }
    return user;
  }

  /** A new temporary password for someone who has not used the last. */
  public User resend(String username, Optional<String> chosen) {
    var password = chosen.map(PasswordPolicy::require).orElseGet(AdminCreation::temporary);
    var user =
        users.update(
            users.require(username),
            found -> waiting(found).with(PasswordHash.of(password), clock.instant()));
    send(user, password);
    return user;
  }

  private static User waiting(User user) {
    if (user.status() != UserStatus.FORCE_CHANGE_PASSWORD) {
      throw new Refusal(
          "UnsupportedUserStateException",
          "Resend not possible. " + user.sub() + " status is not FORCE_CHANGE_PASSWORD");
    }
    return user;
  }

  private void send(User user, String password) {
    mailbox.put(
        Sender.ADDRESS,
        List.of(user.email()),
        "Your temporary password",
        "Your username is " + user.email() + " and temporary password is " + password);
  }

  /** One of each kind that the policy asks for, then at random. */
  private static String temporary() {
    var password = new StringBuilder("Bw7");
    RANDOM.ints(9, 0, ALPHABET.length()).forEach(i -> password.append(ALPHABET.charAt(i)));
    return password.toString();
  }
}
