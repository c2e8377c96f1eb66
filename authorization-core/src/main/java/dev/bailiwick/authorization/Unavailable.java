package dev.bailiwick.authorization;

/** What is needed to answer cannot be had just now; nothing was done, or nobody can tell. */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unavailable(String message) {
    super(message);
  }

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
