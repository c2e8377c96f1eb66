package dev.bailiwick.api.application;

import static dev.bailiwick.api.http.Bodies.instant;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.KeyTerms;
import dev.bailiwick.authorization.application.StoredKey;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A key as it can be recognised.
 *
 * @param expiresAt when it opens nothing any more; null where it has no end
 * @param lastUsedAt to the hour, some minutes late; null where it never was
 */
@Introspected
@Schema(name = "ApplicationKey")
record KeyBody(
    String prefix,
    @Nullable String name,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt) {

  static KeyBody of(StoredKey key) {
    return new KeyBody(
        key.prefix(), key.name(), key.createdAt(), key.expiresAt(), key.lastUsedAt());
  }

  /** A new key, shown this once. */
  @Introspected
  @Schema(name = "NewApplicationKey")
  record Minted(String prefix, String key) {

    static Minted of(ApplicationKey key) {
      return new Minted(key.prefix(), key.text());
    }
  }

  /** What a new key is to be. */
  @Introspected
  @Schema(name = "ApplicationKeyTerms")
  record Wanted(@Nullable String name, @Nullable String expiresAt) {

    static KeyTerms terms(@Nullable Wanted sent) {
      return sent == null ? KeyTerms.NONE : KeyBody.terms(sent.name(), sent.expiresAt());
    }
  }

  /**
   * How a new key is to take another one's place.
   *
   * @param overlap for how long both hold; a day where nothing is said
   */
  @Introspected
  @Schema(name = "ApplicationKeyRotation")
  record Rotation(
      @Schema(description = "An ISO 8601 duration of at most P30D; PT24H if not said.")
          @Nullable String overlap,
      @Nullable String name,
      @Nullable String expiresAt) {

    /** What is meant where nothing is said. */
    static final Rotation DEFAULT = new Rotation(null, null, null);

    KeyTerms terms() {
      return KeyBody.terms(name, expiresAt);
    }

    Duration length() {
      try {
        return overlap == null ? Duration.ofDays(1) : Duration.parse(overlap);
      } catch (DateTimeParseException malformed) {
        throw Refusal.invalid("overlap", "Write a duration as in PT24H.");
      }
    }
  }

  private static KeyTerms terms(@Nullable String name, @Nullable String expiresAt) {
    return new KeyTerms(
        name == null ? null : new DisplayName(name), instant("expires_at", expiresAt));
  }
}
