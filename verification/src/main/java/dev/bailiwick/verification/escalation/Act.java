package dev.bailiwick.verification.escalation;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.policy.PolicyChange;
import java.util.List;

/**
 * What someone is about to do.
 *
 * @param by by whose holdings it is judged
 * @param changes what it comes to, where that is known beforehand
 */
record Act(String what, Subject by, Runnable command, List<PolicyChange> changes) {

  Act {
    changes = List.copyOf(changes);
  }
}
