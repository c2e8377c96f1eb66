package dev.bailiwick.authorization.user;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An identity of a user; {@code facts} are missing until the provider's directory has been asked.
 */
public record KnownIdentity(Identity identity, @Nullable ProviderFacts facts) {

  public KnownIdentity {
    requireNonNull(identity);
  }
}
