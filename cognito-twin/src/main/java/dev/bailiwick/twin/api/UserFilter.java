package dev.bailiwick.twin.api;

import dev.bailiwick.twin.pool.Refusal;
import dev.bailiwick.twin.pool.User;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Cognito's filter: one attribute, {@code =} or {@code ^=} (starts with), one quoted value. */
record UserFilter(String attribute, boolean prefix, String value) implements Predicate<User> {

  private static final Pattern FORM =
      Pattern.compile("\\s*\"?([\\w:]+)\"?\\s*(\\^?=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*");

  static Predicate<User> parse(String text) {
    if (text.isBlank()) {
      return user -> true;
    }
    var match = FORM.matcher(text);
    if (!match.matches()) {
      throw Refusal.invalidParameter("Error while parsing filter.");
    }
    var value = match.group(3).replaceAll("\\\\(.)", "$1").toLowerCase(Locale.ROOT);
    return new UserFilter(match.group(1), match.group(2).equals("^="), value);
  }

  @Override
  public boolean test(User user) {
    return actual(user)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .filter(text -> prefix ? text.startsWith(value) : text.equals(value))
        .isPresent();
  }

  private Optional<String> actual(User user) {
    return switch (attribute) {
      case "username" -> Optional.of(user.username());
      case "cognito:user_status" -> Optional.of(user.status().name());
      case "status" -> Optional.of(user.enabled() ? "Enabled" : "Disabled");
      default -> Optional.ofNullable(user.told().get(attribute));
    };
  }
}
