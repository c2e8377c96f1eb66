package dev.bailiwick.tenants.invitation;

/** The mail server did not take the letter; unless it said so for good, it may be tried again. */
public final class LetterUndelivered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean forGood;

  public LetterUndelivered(String message, boolean forGood, Throwable cause) {
    super(message, cause);
    this.forGood = forGood;
  }

  /** Whether the server never takes it, since there is no such mailbox. */
  public boolean forGood() {
    return forGood;
  }
}
