package dev.bailiwick.api.user;

import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.KnownIdentity;
import dev.bailiwick.authorization.user.ProviderFacts;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An identity as it is sent. */
@Introspected
@Schema(name = "Identity", description = "What a provider proves, and what it says of it.")
public record IdentityBody(
    String id,
    String issuer,
    String subject,
    @Nullable String email,
    @Schema(description = "Missing until the provider has been asked.")
        @Nullable Boolean emailVerified,
    @Nullable Boolean enabled,
    @Schema(description = "A second factor is set up; no proof that any sign-in used it.")
        @Nullable Boolean mfaEnrolled) {

  /** What is sent of this one. */
  public static IdentityBody of(KnownIdentity known) {
    Identity identity = known.identity();
    ProviderFacts facts = known.facts();
    return facts == null
        ? new IdentityBody(
            identity.handle(), identity.issuer(), identity.subject(), null, null, null, null)
        : new IdentityBody(
            identity.handle(),
            identity.issuer(),
            identity.subject(),
            facts.email() == null ? null : facts.email().value(),
            facts.emailVerified(),
            facts.enabled(),
            facts.mfaEnrolled());
  }
}
