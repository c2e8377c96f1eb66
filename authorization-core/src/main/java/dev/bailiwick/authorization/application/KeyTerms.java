package dev.bailiwick.authorization.application;

import dev.bailiwick.authorization.DisplayName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a new key is to be.
 *
 * @param name for whoever reads the list of keys
 * @param expiresAt when it opens nothing any more; null for as long as the installation allows
 */
public record KeyTerms(@Nullable DisplayName name, @Nullable Instant expiresAt) {

  /** No name, and no end of its own. */
  public static final KeyTerms NONE = new KeyTerms(null, null);
}
