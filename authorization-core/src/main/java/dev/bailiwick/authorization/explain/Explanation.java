package dev.bailiwick.authorization.explain;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.PolicyCompiler;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Why a request is decided as it is.
 *
 * @param trace the grants that reach the request, each with what it comes to alone
 * @param ways of a deny: the least sets of steps after which the request is permitted
 */
public record Explanation(Decision decision, List<Heard> trace, List<Set<Step>> ways) {

  /** A grant that speaks of the request: alone, it would be answered by this code. */
  public record Heard(GrantId grant, Subject to, String role, String code) {}

  public Explanation {
    requireNonNull(decision);
    trace = List.copyOf(trace);
    ways = List.copyOf(ways);
  }

  /** Explains what is decided by these rows for this subject, whom the request asks about. */
  public static Explanation of(
      PolicyRows rows,
      AccessRequest request,
      Subject subject,
      Installation installation,
      PolicyCompiler compiler) {
    Excerpt excerpt = new Excerpt(rows, request, subject, installation);
    Situation now = new Situation(excerpt.rows(), request, subject, installation, compiler);
    Decision decision = now.decide();
    return new Explanation(
        decision, trace(now), decision.permitted() ? List.of() : Ways.of(excerpt, now));
  }

  /** The grants that reach the request by these rows, each with what it comes to alone. */
  public static List<Heard> trace(
      PolicyRows rows,
      AccessRequest request,
      Subject subject,
      Installation installation,
      PolicyCompiler compiler) {
    PolicyRows excerpt = new Excerpt(rows, request, subject, installation).rows();
    return trace(new Situation(excerpt, request, subject, installation, compiler));
  }

  private static List<Heard> trace(Situation now) {
    return now.rows()
        .heldBy(now.subject())
        .sorted(Comparator.comparing(grant -> grant.id().value()))
        .map(grant -> heard(now, grant))
        .toList();
  }

  private static Heard heard(Situation now, Grant grant) {
    return new Heard(grant.id(), grant.to(), grant.role(), now.withOnly(grant).decide().code());
  }
}
