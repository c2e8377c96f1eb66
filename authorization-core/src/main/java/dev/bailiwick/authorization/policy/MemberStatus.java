package dev.bailiwick.authorization.policy;

/** How a member stands in one tenant. */
public enum MemberStatus {
  ACTIVE,
  DISABLED,
  REMOVED
}
