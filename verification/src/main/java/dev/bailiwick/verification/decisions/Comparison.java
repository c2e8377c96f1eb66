package dev.bailiwick.verification.decisions;

import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Carrier;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.verification.bridge.Requests;
import dev.bailiwick.verification.oracle.Answer;
import dev.bailiwick.verification.oracle.Evaluator;
import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.Question;
import dev.bailiwick.verification.oracle.Tenant;
import org.jspecify.annotations.Nullable;

/** Puts a question to the product and to the oracle. */
record Comparison(Installation installation, Tenant tenant, Policy policy, Tally tally) {

  /** Asks both, and counts; the oracle's answer. */
  Answer ask(Question question, String where) {
    Answer expected = Evaluator.decide(installation, tenant, question);
    AccessRequest request = new Requests(policy, tenant).of(question);
    Decision actual = Decisions.decide(policy, request);
    Carrier carrier = actual.permitted() ? Decisions.carrier(policy, request) : null;
    tally.count(actual.permitted());
    if (!agree(expected, actual, carrier)) {
      tally.differ(
          "%s: %s instead of %s for %s"
              .formatted(where, carrier == null ? actual.code() : carrier, expected, question));
    }
    return expected;
  }

  /** The same code; and of a permit, a carrier that the oracle knows too. */
  private static boolean agree(Answer expected, Decision actual, @Nullable Carrier carrier) {
    return expected.code().equals(actual.code())
        && (carrier == null || expected.carriers().stream().anyMatch(it -> isSame(it, carrier)));
  }

  private static boolean isSame(Answer.Carrier expected, Carrier actual) {
    return expected.grant().equals(actual.grant().toString())
        && expected.role().equals(actual.role())
        && expected.entry().equals(actual.entry());
  }
}
