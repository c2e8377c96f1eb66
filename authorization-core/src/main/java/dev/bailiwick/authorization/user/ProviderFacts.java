package dev.bailiwick.authorization.user;

import org.jspecify.annotations.Nullable;

/**
 * What the provider's directory says of an identity now.
 *
 * @param enabled they can sign in
 * @param mfaEnrolled a second factor is set up; no proof that any sign-in used it
 */
public record ProviderFacts(
    @Nullable EmailAddress email, boolean emailVerified, boolean enabled, boolean mfaEnrolled) {

  /** Of an identity that the provider no longer has. */
  public static final ProviderFacts GONE = new ProviderFacts(null, false, false, false);

  /** Of someone who can sign in, by one factor. */
  public ProviderFacts(@Nullable EmailAddress email, boolean emailVerified) {
    this(email, emailVerified, true, false);
  }

  /** The address, if the provider has verified it; nothing is ever claimed by another. */
  public @Nullable EmailAddress verifiedEmail() {
    return emailVerified ? email : null;
  }
}
