package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.policy.MemberStatus;
import java.util.List;

/** A subject with all that they hold, in the order in which carriers are named. */
record Holder(MemberStatus status, List<Holding> holdings) {

  Holder {
    holdings = List.copyOf(holdings);
  }
}
