package dev.bailiwick.authorization.user;

/** The identity provider's directory did not answer in time, or not sensibly. */
public final class DirectoryUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DirectoryUnreachable(String message, Throwable cause) {
    super(message, cause);
  }
}
