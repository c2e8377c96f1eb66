package dev.bailiwick.local.postgres;

/**
 * The roles of the database; none but the first is a superuser, none bypasses row-level security.
 */
public enum Role {
  SUPERUSER("postgres"),
  OWNER("bailiwick_owner"),
  APP("bailiwick_app"),
  ERASER("bailiwick_eraser"),
  AUDITOR("bailiwick_auditor");

  private final String user;

  Role(String user) {
    this.user = user;
  }

  /** The name to log in by. */
  public String user() {
    return user;
  }
}
