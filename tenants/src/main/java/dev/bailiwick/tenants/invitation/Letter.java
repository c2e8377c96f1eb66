package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.user.EmailAddress;

/** A mail in plain text. */
public record Letter(EmailAddress to, String subject, String text) {

  public Letter {
    requireNonNull(to);
    requireNonNull(subject);
    requireNonNull(text);
  }
}
