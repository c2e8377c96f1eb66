package dev.bailiwick.authorization.user;

/** What a provider can be told to do with somebody's account. */
public enum AccountAct {
  /** They can no longer sign in. */
  DISABLE,
  /** They can again. */
  ENABLE,
  /** What they are signed in with can no longer be refreshed. */
  SIGN_OUT,
  /** Their password works no longer; they are sent what it takes to choose another. */
  RESET_PASSWORD,
  /** The account ends, for good. */
  DELETE
}
