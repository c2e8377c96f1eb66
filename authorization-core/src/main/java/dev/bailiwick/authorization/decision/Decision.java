package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.catalogue.Permission;
import java.util.stream.Stream;

/** The answer to a request, with what it rests on. */
public sealed interface Decision {

  /** Allowed; who carries it is looked up once somebody asks. */
  final class Permit implements Decision {

    private final Policy policy;
    private final long verdict;

    Permit(Policy policy, long verdict) {
      this.policy = policy;
      this.verdict = verdict;
    }

    /** What the permit rests on; the same whenever the same version is asked the same. */
    public Carrier carrier() {
      Holdings holdings = policy.holdings();
      int grant = Verdict.grant(verdict);
      CompiledRole role = holdings.role(grant);
      Permission permission = policy.catalogue().permission(Verdict.permission(verdict));
      return new Carrier(
          holdings.id(grant),
          role.name(),
          role.carrier(Verdict.entry(verdict), permission).toString());
    }
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
