package dev.bailiwick.authorization.explain;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Reason;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.PolicyCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request, and the rows by which it is decided.
 *
 * @param subject whom the request asks about
 */
record Situation(
    PolicyRows rows,
    AccessRequest request,
    Subject subject,
    Installation installation,
    PolicyCompiler compiler) {

  Decision decide() {
    return Decisions.decide(compiler.compile(rows, installation), request);
  }

  boolean isDenied() {
    return decide() instanceof Deny(var reason) && reason == Reason.DENIED;
  }

  /** The same once this step is made. */
  Situation with(Step step) {
    if (step instanceof Step.SetOfResource(String name, Value value)) {
      return new Situation(rows, with(name, value), subject, installation, compiler);
    }
    return with(rows.with(changes(step, rows, subject)));
  }

  /** The same where this grant is the only one. */
  Situation withOnly(Grant grant) {
    List<PolicyChange> others =
        rows.grants().keySet().stream()
            .filter(id -> !id.equals(grant.id()))
            .<PolicyChange>map(GrantRevoked::new)
            .toList();
    return with(rows.with(others));
  }

  private Situation with(PolicyRows next) {
    return new Situation(next, request, subject, installation, compiler);
  }

  private AccessRequest with(String name, Value value) {
    Map<String, Value> attributes = new HashMap<>(request.resourceAttributes());
    attributes.put(name, value);
    return new AccessRequest(
        request.subject(),
        request.subjectProperties(),
        request.action(),
        request.actionProperties(),
        request.resource(),
        attributes,
        request.location(),
        request.context(),
        request.at());
  }

  /** The changes that a step comes to; a resource's attributes are none of policy. */
  static List<PolicyChange> changes(Step step, PolicyRows rows, Subject subject) {
    return switch (step) {
      case Step.Give(var role, var on) ->
          List.of(new GrantAdded(new Grant(GrantId.random(), subject, role, on, null)));
      case Step.Join(var group) -> List.of(new GroupMemberAdded(group, new UserId(subject.id())));
      case Step.End(var grant) -> List.of(new GrantRevoked(grant));
      case Step.Renew(var grant) -> renewed(requireNonNull(rows.grants().get(grant)));
      case Step.SetOfMember(var name, var value) -> {
        Member member = requireNonNull(rows.members().get(new UserId(subject.id())));
        Map<String, Value> attributes = new HashMap<>(member.attributes());
        attributes.put(name, value);
        yield List.of(new MemberAttributesChanged(member.id(), attributes));
      }
      case Step.SetOfResource set -> List.of();
      case Step.TurnOn(var feature) -> List.of(new FeatureOverridden(feature, true));
      case Step.Restore(var workspace) -> List.of(new WorkspaceArchived(workspace, false));
    };
  }

  private static List<PolicyChange> renewed(Grant ended) {
    Grant again =
        new Grant(GrantId.random(), ended.to(), ended.role(), ended.on(), null, ended.condition());
    return List.of(new GrantRevoked(ended.id()), new GrantAdded(again));
  }
}
