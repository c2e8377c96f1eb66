package dev.bailiwick.tenants.port;

import dev.bailiwick.tenants.invitation.Letter;
import dev.bailiwick.tenants.invitation.LetterUndelivered;

/** Sends mail. */
public interface Mail {

  /**
   * Hands the letter to the mail server.
   *
   * @throws LetterUndelivered where the server did not take it
   */
  void send(Letter letter);
}
