package dev.bailiwick.twin;

/** What can be made to fail for a while, so that others can be tested without it. */
public enum Outage {
  /** Keys and discovery answer 503. */
  JWKS,
  /** The OAuth endpoints that applications call answer 503. */
  TOKEN,
  /** The JSON API answers {@code InternalErrorException}. */
  DIRECTORY,
  /** The JSON API answers {@code TooManyRequestsException}. */
  THROTTLE,
  /** Everything but the mailbox answers 503. */
  ALL
}
