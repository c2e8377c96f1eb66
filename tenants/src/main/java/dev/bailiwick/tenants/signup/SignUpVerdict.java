package dev.bailiwick.tenants.signup;

/** Whether somebody may sign up, and why. */
public sealed interface SignUpVerdict {

  /** Why. */
  Reason reason();

  /**
   * They may.
   *
   * @param vouched their own provider has confirmed them, so that nothing is left to confirm
   */
  record Allowed(Reason reason, boolean vouched) implements SignUpVerdict {}

  /** They may not. */
  record Refused(Reason reason) implements SignUpVerdict {}

  /** What a verdict hangs on. */
  enum Reason {
    /** Everyone may. */
    OPEN,
    /** An invitation waits for the address. */
    INVITED,
    /** The address is of a domain that may. */
    DOMAIN,
    /** No invitation waits for the address. */
    NOT_INVITED,
    /** The address is of another domain. */
    DOMAIN_NOT_ALLOWED,
    /** There is no address, or nobody signs up in such a way. */
    CLOSED
  }
}
