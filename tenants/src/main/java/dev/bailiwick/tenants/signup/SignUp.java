package dev.bailiwick.tenants.signup;

import dev.bailiwick.authorization.user.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is about to sign up, as the provider's trigger tells it; nothing of it is proven.
 *
 * @param trigger the provider's word for how they do it
 */
public record SignUp(@Nullable String trigger, @Nullable String email) {

  /** How somebody signs up. */
  public enum Way {
    /** With a password that they choose; the address is only claimed. */
    BY_THEMSELVES,
    /** With another provider, which says what their address is. */
    BY_PROVIDER
  }

  /** The way, if it is one that may be decided about. */
  public Optional<Way> way() {
    return switch (trigger) {
      case "PreSignUp_SignUp" -> Optional.of(Way.BY_THEMSELVES);
      case "PreSignUp_ExternalProvider" -> Optional.of(Way.BY_PROVIDER);
      case null, default -> Optional.empty();
    };
  }

  /** The address, if it is one. */
  public Optional<EmailAddress> address() {
    return Optional.ofNullable(email).flatMap(EmailAddress::parse);
  }
}
