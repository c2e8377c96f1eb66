package dev.bailiwick.api.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.application.usecase.ApplicationDirectory.Registration;
import dev.bailiwick.authorization.application.usecase.RegisterApplication.Registered;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is sent.
 *
 * @param home the tenant that mints its keys
 * @param key in the answer to its registration, and never again
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Application")
record ApplicationBody(
    String id, String name, String home, @Nullable List<Key> keys, @Nullable String key) {

  static ApplicationBody of(Application application) {
    return body(application, null, null);
  }

  static ApplicationBody of(Registration registration) {
    return body(
        registration.application(), registration.keys().stream().map(Key::of).toList(), null);
  }

  static ApplicationBody of(Registered registered) {
    return body(registered.application(), null, registered.key().text());
  }

  private static ApplicationBody body(
      Application application, @Nullable List<Key> keys, @Nullable String key) {
    return new ApplicationBody(
        application.id().toString(), application.name(), application.home().toString(), keys, key);
  }

  /** A key as it can be recognised. */
  @Introspected
  @Schema(name = "ApplicationKey")
  record Key(String prefix, Instant createdAt) {

    static Key of(StoredKey key) {
      return new Key(key.prefix(), key.createdAt());
    }
  }

  /** An application to be registered. */
  @Introspected
  @Schema(name = "NewApplication", requiredProperties = "name")
  record New(@Nullable String name) {}

  /** A new key, shown this once. */
  @Introspected
  @Schema(name = "NewApplicationKey")
  record MintedKey(String prefix, String key) {}
}
