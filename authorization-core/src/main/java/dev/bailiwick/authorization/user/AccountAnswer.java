package dev.bailiwick.authorization.user;

/** What came of telling a provider to do something. */
public enum AccountAnswer {
  DONE,
  /** The provider has no such account. */
  UNKNOWN,
  /** The provider does not do this with such an account. */
  REFUSED
}
