package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.user.EmailAddress;

/**
 * A mail in plain text, and the same in HTML; a subject is one line, so that no header can follow.
 */
public record Letter(EmailAddress to, String subject, String text, String html) {

  public Letter {
    requireNonNull(to);
    subject = subject.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
    requireNonNull(text);
    requireNonNull(html);
  }
}
