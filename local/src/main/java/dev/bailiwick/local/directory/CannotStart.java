package dev.bailiwick.local.directory;

import org.jspecify.annotations.Nullable;

/** Why the laptop edition does not start, in one line that says what to do about it. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String line) {
    super(line);
  }

  public CannotStart(String line, @Nullable Throwable cause) {
    super(line, cause);
  }
}
