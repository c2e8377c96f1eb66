package dev.bailiwick.tenants.invitation;

/** The mail server did not take the letter; it may be tried again. */
public final class LetterUndelivered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LetterUndelivered(String message, Throwable cause) {
    super(message, cause);
  }
}
