package dev.bailiwick.twin.token;

import dev.bailiwick.twin.pool.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a token lets its bearer ask for, and so what an ID token may tell. */
public record Scopes(List<String> names) {

  public static final String OPENID = "openid";
  public static final String EMAIL = "email";
  public static final String PROFILE = "profile";
  public static final String ADMIN = "aws.cognito.signin.user.admin";

  /** All that the app clients may ask for. */
  public static final List<String> ALLOWED = List.of(OPENID, EMAIL, PROFILE, ADMIN);

  /** What Cognito gives for a sign-in through the JSON API. */
  public static final Scopes OF_PASSWORD = new Scopes(List.of(ADMIN));

  public Scopes {
    names = List.copyOf(names);
  }

  /** Empty where something is asked for that no client of people may have. */
  public static Optional<Scopes> parse(String text) {
    return parse(text, ALLOWED);
  }

  public static Optional<Scopes> parse(String text, List<String> allowed) {
    var names = List.of(text.strip().split(" +")).stream().distinct().toList();
    return allowed.containsAll(names) ? Optional.of(new Scopes(names)) : Optional.empty();
  }

  public boolean has(String name) {
    return names.contains(name);
  }

  public String text() {
    return String.join(" ", names);
  }

  /**
   * The user's attributes that these scopes open; all of them when neither e-mail nor profile was
   * singled out.
   */
  public Map<String, String> readable(User user) {
    var readable = new LinkedHashMap<>(user.attributes());
    if (has(EMAIL) || has(PROFILE)) {
      readable.keySet().removeIf(name -> !has(name.startsWith(EMAIL) ? EMAIL : PROFILE));
    }
    return readable;
  }
}
