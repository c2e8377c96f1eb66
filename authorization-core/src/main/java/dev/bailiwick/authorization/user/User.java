package dev.bailiwick.authorization.user;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.UserId;
import org.jspecify.annotations.Nullable;

/** A person, by our id; {@code facts} are missing until the provider's directory has been asked. */
public record User(UserId id, @Nullable ProviderFacts facts) {

  public User {
    requireNonNull(id);
  }

  /** The address that the provider has verified, if it has. */
  public @Nullable EmailAddress verifiedEmail() {
    return facts == null ? null : facts.verifiedEmail();
  }
}
