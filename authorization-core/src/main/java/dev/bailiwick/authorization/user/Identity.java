package dev.bailiwick.authorization.user;

import static java.util.Objects.requireNonNull;

/** Who a provider says someone is: its issuer and the subject that never changes there. */
public record Identity(String issuer, String subject) {

  public Identity {
    requireNonNull(issuer);
    requireNonNull(subject);
  }
}
