package dev.bailiwick.twin.pool;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.twin.json.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A user of the pool; the pool names its users by e-mail, so the user name is the sub, unless a
 * provider brought them: then it is the provider's, {@code Google_123}, and there is no password.
 */
public record User(
    String sub,
    @Nullable String federatedName,
    UserStatus status,
    boolean enabled,
    @Nullable PasswordHash password,
    Map<String, String> attributes,
    @Nullable Code code,
    @Nullable SoftwareToken token,
    Instant created,
    Instant modified) {

  public User {
    requireNonNull(sub);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }

  /** Someone new; whoever has a code is to confirm their address with it. */
  static User local(
      String sub,
      UserStatus status,
      PasswordHash password,
      Map<String, String> attributes,
      @Nullable Code code,
      Instant now) {
    return new User(sub, null, status, true, password, attributes, code, null, now, now);
  }

  static User federated(String sub, String name, Map<String, String> attributes, Instant now) {
    var status = UserStatus.EXTERNAL_PROVIDER;
    return new User(sub, name, status, true, null, attributes, null, null, now, now);
  }

  public String username() {
    return federatedName == null ? sub : federatedName;
  }

  public String email() {
    return requireNonNull(attributes.get(Attributes.EMAIL));
  }

  public boolean hasVerifiedEmail() {
    return "true".equals(attributes.get(Attributes.EMAIL_VERIFIED));
  }

  public boolean comesFromProvider() {
    return federatedName != null;
  }

  public boolean mayComeIn() {
    return enabled && (status == UserStatus.CONFIRMED || status == UserStatus.EXTERNAL_PROVIDER);
  }

  /** Whether a password alone lets nobody in. */
  public boolean asksForToken() {
    return token != null && token.enabled();
  }

  public boolean prefersToken() {
    return token != null && token.preferred();
  }

  /** The attributes as Cognito tells them, the sub first among them. */
  public Map<String, String> told() {
    var told = new LinkedHashMap<String, String>();
    told.put("sub", sub);
    told.putAll(attributes);
    return told;
  }

  /** What a provider's user is at the provider. */
  public Optional<JsonNode> identities() {
    return Optional.ofNullable(attributes.get(Attributes.IDENTITIES)).map(User::parsed);
  }

  private static JsonNode parsed(String identities) {
    try {
      return Json.tree(identities);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the pool wrote it itself", e);
    }
  }

  /** What the user is found by beside the sub. */
  String name() {
    return federatedName == null ? email() : federatedName;
  }

  boolean hasPassword(String given) {
    return password != null && password.matches(given);
  }

  User with(UserStatus next, Instant now) {
    return new User(
        sub, federatedName, next, enabled, password, attributes, null, token, created, now);
  }

  User with(PasswordHash next, Instant now) {
    return new User(
        sub, federatedName, status, enabled, next, attributes, code, token, created, now);
  }

  User with(@Nullable Code next, Instant now) {
    return new User(
        sub, federatedName, status, enabled, password, attributes, next, token, created, now);
  }

  User with(SoftwareToken next, Instant now) {
    return new User(
        sub, federatedName, status, enabled, password, attributes, code, next, created, now);
  }

  User with(Map<String, String> next, Instant now) {
    return new User(sub, federatedName, status, enabled, password, next, code, token, created, now);
  }

  User withVerifiedEmail(Instant now) {
    return with(Attributes.set(attributes, Attributes.EMAIL_VERIFIED, "true"), now);
  }

  User enabled(boolean next, Instant now) {
    return new User(
        sub, federatedName, status, next, password, attributes, code, token, created, now);
  }
}
