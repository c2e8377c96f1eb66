package dev.bailiwick.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Whether pools are asked if they have revoked a token, which its signature cannot tell.
 *
 * @param ask {@code off}, {@code every-request} or {@code cached}
 * @param kept how long an answer holds where it is cached, at most a minute
 */
@ConfigurationProperties("bailiwick.cognito.revocation")
record RevocationCheck(
    @Bindable(defaultValue = "OFF") Ask ask, @Bindable(defaultValue = "PT30S") Duration kept) {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  RevocationCheck {
    if (kept.isNegative() || kept.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("bailiwick.cognito.revocation: kept is above a minute");
    }
  }

  /** How often a pool is asked. */
  enum Ask {
    OFF,
    EVERY_REQUEST,
    CACHED
  }
}
