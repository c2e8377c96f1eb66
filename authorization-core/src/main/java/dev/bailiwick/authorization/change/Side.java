package dev.bailiwick.authorization.change;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.PolicyRows;

/** One side of a change: the rows, and the policy that they say. */
public record Side(PolicyRows rows, Policy policy) {

  public Side {
    requireNonNull(rows);
    requireNonNull(policy);
  }
}
