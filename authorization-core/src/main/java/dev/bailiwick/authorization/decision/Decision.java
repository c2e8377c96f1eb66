package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.GrantId;
import java.util.stream.Stream;

/** The answer to a request, with what it rests on. */
public sealed interface Decision {

  /** Allowed; what it rests on is looked up once somebody asks, by {@link Decisions#carrier}. */
  record Permit() implements Decision {

    static final Permit GIVEN = new Permit();
  }

  /** Not allowed, for this reason. */
  record Deny(Reason reason) implements Decision {

    private static final Deny[] OF = Stream.of(Reason.values()).map(Deny::new).toArray(Deny[]::new);

    /** The deny for this reason. */
    public static Deny of(Reason reason) {
      return OF[reason.place()];
    }
  }

  /** The grant, its role and the entry, as in {@code document:read}, that permit. */
  record Carrier(GrantId grant, String role, String entry) {

    /** The carrier as an admin would be told of it. */
    public String sentence() {
      return "The entry %s of the role %s, by the grant %s, allows this."
          .formatted(entry, role, grant);
    }
  }

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
