package dev.bailiwick.twin.pool;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A user of the pool; the pool names its users by e-mail, so the user name is the sub. */
public record User(
    String sub,
    UserStatus status,
    boolean enabled,
    PasswordHash password,
    Map<String, String> attributes,
    @Nullable Code code,
    Instant created,
    Instant modified) {

  public User {
    requireNonNull(sub);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  public String email() {
    return requireNonNull(attributes.get(Attributes.EMAIL));
  }

  public boolean mayComeIn() {
    return enabled && status == UserStatus.CONFIRMED;
  }

  /** The attributes as Cognito tells them, the sub first among them. */
  public Map<String, String> told() {
    var told = new LinkedHashMap<String, String>();
    told.put("sub", sub);
    told.putAll(attributes);
    return told;
  }

  User with(UserStatus next, Instant now) {
    return new User(sub, next, enabled, password, attributes, null, created, now);
  }

  User with(PasswordHash next, Instant now) {
    return new User(sub, status, enabled, next, attributes, code, created, now);
  }

  User with(Code next, Instant now) {
    return new User(sub, status, enabled, password, attributes, next, created, now);
  }

  User withVerifiedEmail() {
    var verified = Attributes.set(attributes, Attributes.EMAIL_VERIFIED, "true");
    return new User(sub, status, enabled, password, verified, code, created, modified);
  }

  User enabled(boolean next, Instant now) {
    return new User(sub, status, next, password, attributes, code, created, now);
  }
}
