package dev.bailiwick.authorization.repeat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The request that came first with a key.
 *
 * @param fingerprint tells another request from the same again
 * @param answer as it was sent, without what is shown once; null as long as there is none
 */
public record FirstRequest(String fingerprint, Instant at, @Nullable String answer) {}
