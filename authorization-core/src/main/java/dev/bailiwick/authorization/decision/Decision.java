package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.GrantId;

/** The answer to a request, with what it rests on. */
public sealed interface Decision {

  /** Allowed, by this carrier; it is the same one whenever the same version is asked. */
  record Permit(Carrier carrier) implements Decision {}

  /** Not allowed, for this reason. */
  record Deny(Reason reason) implements Decision {}

  /** The grant, its role and the role's entry, as in {@code document:read}, that permit. */
  record Carrier(GrantId grant, String role, String entry) {}

  /** The code of a permit. */
  String GRANTED = "granted";

  /** Whether the request is allowed. */
  default boolean permitted() {
    return this instanceof Permit;
  }

  /** The stable code of this answer. */
  default String code() {
    return switch (this) {
      case Permit permit -> GRANTED;
      case Deny deny -> deny.reason().code();
    };
  }
}
