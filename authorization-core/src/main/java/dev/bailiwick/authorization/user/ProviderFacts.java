package dev.bailiwick.authorization.user;

import org.jspecify.annotations.Nullable;

/** What the provider's directory says of an identity now. */
public record ProviderFacts(@Nullable EmailAddress email, boolean emailVerified) {

  /** The address, if the provider has verified it; nothing is ever claimed by another. */
  public @Nullable EmailAddress verifiedEmail() {
    return emailVerified ? email : null;
  }
}
