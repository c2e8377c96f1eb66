package dev.bailiwick.authorization.user;

/**
 * How many of those who can sign in have set a second factor up.
 *
 * @param identities of whom the provider has said that they can sign in
 */
public record MfaEnrolment(long identities, long enrolled) {

  /** From 0 to 1; no number where nobody can sign in. */
  public double share() {
    return identities == 0 ? Double.NaN : (double) enrolled / identities;
  }
}
