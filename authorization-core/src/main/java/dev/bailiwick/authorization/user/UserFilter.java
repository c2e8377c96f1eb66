package dev.bailiwick.authorization.user;

import org.jspecify.annotations.Nullable;

/**
 * Which users are wanted; null leaves it open.
 *
 * @param email the address of one of their identities, verified or not
 * @param enabled whether all of their identities can sign in
 * @param issuer the issuer of one of their identities
 */
public record UserFilter(
    @Nullable EmailAddress email, @Nullable Boolean enabled, @Nullable String issuer) {

  /** Everyone. */
  public static final UserFilter ALL = new UserFilter(null, null, null);

  /** Whether this user is wanted. */
  public boolean admits(User user) {
    return (email == null || user.facts().stream().anyMatch(said -> email.equals(said.email())))
        && (enabled == null || enabled == user.facts().stream().allMatch(ProviderFacts::enabled))
        && (issuer == null
            || user.identities().stream().anyMatch(one -> issuer.equals(one.identity().issuer())));
  }
}
