package dev.bailiwick.verification.sync;

import dev.bailiwick.verification.random.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What happens to users, in order, and the events of it, in any order and any number. */
final class Story {

  private static final int DUPLICATED = 30;

  private final Dice dice;
  private final StandIn cognito;
  private final String pool;
  private final int events;
  private final List<String> users = new ArrayList<>();
  private final List<Event> held = new ArrayList<>();
  private final int mixed;

  private int told;
  private int duplicates;
  private int poison;

  Story(Dice dice, StandIn cognito, String pool, int events) {
    this.dice = dice;
    this.cognito = cognito;
    this.pool = pool;
    this.events = events;
    this.mixed = Math.min(2_000, events / 2);
  }

  static String address(int user) {
    return "user-" + user + "@example.com";
  }

  int told() {
    return told;
  }

  int duplicates() {
    return duplicates;
  }

  int poison() {
    return poison;
  }

  /** The next messages to send, so many at most; none at the end. */
  List<Event> next(int most) {
    while (told < events && held.size() < mixed + most) {
      tell();
    }
    List<Event> next = new ArrayList<>();
    while (next.size() < most && !held.isEmpty()) {
      int drawn = dice.below(held.size());
      next.add(held.get(drawn));
      held.set(drawn, held.getLast());
      held.removeLast();
    }
    return next;
  }

  /** Somebody signs up of whom no event will tell. */
  void signUpUnheard() {
    signUp();
  }

  /** It happens first, and is told afterwards. */
  private void tell() {
    Event event = users.isEmpty() || dice.percent(45) ? signUp() : change();
    held.add(event);
    told++;
    if (dice.percent(DUPLICATED)) {
      held.add(event);
      duplicates++;
    }
    if (told % 100 == 0) {
      held.add(poisonous());
      poison++;
    }
  }

  private Event signUp() {
    String subject = id().toString();
    cognito.put(
        subject, new Known(address(users.size()), dice.percent(80), true, dice.percent(20)));
    users.add(subject);
    return Event.signUp(pool, subject);
  }

  private Event change() {
    String subject = dice.pick(users);
    Known known = cognito.get(subject);
    if (known.email() == null) {
      return call("AdminUpdateUserAttributes", subject);
    }
    return switch (dice.below(10)) {
      case 0, 1, 2 -> changed(subject, "AdminDisableUser", known.withEnabled(false));
      case 3, 4, 5 -> changed(subject, "AdminEnableUser", known.withEnabled(true));
      case 6 -> changed(subject, "AdminSetUserMFAPreference", known.withMfa(!known.mfa()));
      case 7 ->
          changed(subject, "AdminUpdateUserAttributes", known.withVerified(!known.verified()));
      case 8 ->
          changed(subject, "AdminUpdateUserAttributes", known.withEmail("new-" + known.email()));
      default -> deleted(subject);
    };
  }

  private Event changed(String subject, String call, Known now) {
    boolean isTooLong = now.email() != null && now.email().length() > 100;
    if (!isTooLong) {
      cognito.put(subject, now);
    }
    return call(call, subject);
  }

  private Event deleted(String subject) {
    cognito.remove(subject);
    return call("AdminDeleteUser", subject);
  }

  private Event call(String name, String subject) {
    return Event.call(pool, name, subject, id(), "directory-" + dice.below(8));
  }

  private Event poisonous() {
    String group = id().toString();
    return switch (dice.below(4)) {
      case 0 -> new Event(group, "no event " + group);
      case 1 -> Event.signUp("eu-west-1_OTHER", group);
      case 2 -> new Event(group, Event.signUp(pool, group).body().replace("\"sub\"", "\"bus\""));
      default ->
          new Event(
              group,
              Event.call(pool, "AdminDisableUser", group, id(), group)
                  .body()
                  .replace("eventID", "id"));
    };
  }

  private UUID id() {
    return new UUID(dice.seed(), dice.seed());
  }
}
