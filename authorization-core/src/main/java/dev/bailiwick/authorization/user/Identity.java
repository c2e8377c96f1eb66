package dev.bailiwick.authorization.user;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Sha256;

/** Who a provider says someone is: its issuer and the subject that never changes there. */
public record Identity(String issuer, String subject) {

  private static final int HANDLE_LENGTH = 32;

  public Identity {
    requireNonNull(issuer);
    requireNonNull(subject);
  }

  /** A name for it in addresses: always the same, and says neither issuer nor subject. */
  public String handle() {
    return Sha256.hex(issuer + "\n" + subject).substring(0, HANDLE_LENGTH);
  }
}
