package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.user.EmailAddress;

/** Sends mail. */
public interface Mail {

  /** A letter in plain text. */
  record Letter(EmailAddress to, String subject, String text) {}

  /**
   * Hands the letter to the mail server.
   *
   * @throws Undelivered where the server did not take it; it may be tried again
   */
  void send(Letter letter);

  /** The mail server did not take the letter. */
  final class Undelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Undelivered(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
