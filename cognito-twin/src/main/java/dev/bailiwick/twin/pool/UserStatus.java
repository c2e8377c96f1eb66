package dev.bailiwick.twin.pool;

/** How far a user has come, in Cognito's own words. */
public enum UserStatus {
  UNCONFIRMED,
  CONFIRMED,
  FORCE_CHANGE_PASSWORD,
  RESET_REQUIRED,
  EXTERNAL_PROVIDER
}
