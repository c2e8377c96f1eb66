package dev.bailiwick.authorization.token;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.user.Identity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in that an access token stems from; every refresh keeps it.
 *
 * @param origin what the provider calls it, the same in all of its tokens; missing where the
 *     provider cannot revoke
 * @param at when it was, to the second
 */
public record SignIn(Identity identity, @Nullable String origin, Instant at) {

  public SignIn {
    requireNonNull(identity);
    requireNonNull(at);
  }
}
