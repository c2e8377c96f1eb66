package dev.bailiwick.authorization.explain;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.cover.Cover;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.OwnResources;
import dev.bailiwick.authorization.decision.Permits;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds who may make a step: those who have its permissions, and hold what it gives. */
public final class Makers {

  /** So many are enough to turn to. */
  private static final int MOST_NAMED = 5;

  /** Judging what somebody holds takes a while. */
  private static final int MOST_JUDGED = 20;

  private final PolicyRows rows;
  private final Policy policy;
  private final Subject subject;
  private final AccessRequest request;
  private final Map<Step, Proposal> known = new HashMap<>();

  /**
   * The makers in this tenant.
   *
   * @param subject whom the request asks about
   */
  public Makers(PolicyRows rows, Policy policy, Subject subject, AccessRequest request) {
    this.rows = placed(rows, policy, request);
    this.policy = policy;
    this.subject = subject;
    this.request = request;
  }

  /**
   * What is granted on a registered resource lies where that does, though it be the first grant.
   */
  private static PolicyRows placed(PolicyRows rows, Policy policy, AccessRequest request) {
    ResourceType type = policy.catalogue().type(request.resource().type());
    return type != null && type.registered() && request.location() instanceof InWorkspace(String id)
        ? Optional.ofNullable(id)
            .flatMap(WorkspaceId::parse)
            .map(workspace -> rows.placing(Map.of(request.resource(), workspace)))
            .orElse(rows)
        : rows;
  }

  /** The step with those who may make it. */
  public Proposal of(Step step) {
    return known.computeIfAbsent(step, this::find);
  }

  private Proposal find(Step step) {
    return switch (step) {
      case Step.Give(var role, var on) -> by(step, need("bw.grant:create", placeOf(on)));
      case Step.Join(var group) -> by(step, need("bw.group:change", group));
      case Step.End(var grant) -> by(step, need("bw.grant:delete", grant));
      case Step.Renew(var grant) ->
          by(
              step,
              need("bw.grant:delete", grant),
              need("bw.grant:create", placeOf(requireNonNull(rows.grants().get(grant)).on())));
      case Step.SetOfMember set -> by(step, need("bw.member:change", new UserId(subject.id())));
      case Step.SetOfResource set ->
          by(
              step,
              new Need(
                  Permission.of("bw.resource:change"),
                  request.resource().toString(),
                  request.location()));
      case Step.TurnOn turnOn ->
          new Proposal(step, subject, List.of("bw.override:change"), List.of());
      case Step.Restore(var workspace) -> by(step, need("bw.workspace:restore", workspace));
    };
  }

  private Object placeOf(Scope on) {
    WorkspaceId workspace = rows.workspaceOf(on);
    return workspace == null ? rows.tenant() : workspace;
  }

  /** A permission on one thing, without which a step cannot be made. */
  private record Need(Permission permission, String resource, Location location) {}

  private Need need(String permission, Object resource) {
    Permission needed = Permission.of(permission);
    Reference reference = new Reference(needed.type(), resource.toString());
    return new Need(needed, reference.id(), OwnResources.locate(policy, reference));
  }

  private Proposal by(Step step, Need... needs) {
    PolicyRows after = rows.with(Situation.changes(step, rows, subject));
    List<Reference> makers =
        subjects()
            .filter(by -> Stream.of(needs).allMatch(need -> has(by, need)))
            .limit(MOST_JUDGED)
            .filter(by -> covers(by, after))
            .limit(MOST_NAMED)
            .map(by -> new Reference(by.kind().word(), policy.nameOf(by)))
            .toList();
    List<String> permissions = Stream.of(needs).map(need -> need.permission().toString()).toList();
    return new Proposal(step, subject, permissions, makers);
  }

  private Stream<Subject> subjects() {
    return Stream.concat(
            rows.members().keySet().stream().map(Subject::of),
            rows.applications().keySet().stream().map(Subject::of))
        .sorted(Comparator.comparing(Subject::id));
  }

  private boolean has(Subject by, Need need) {
    return Permits.given(
        policy, by, need.permission(), need.resource(), need.location(), request.at());
  }

  private boolean covers(Subject by, PolicyRows after) {
    return Cover.objection(policy.installation(), rows, after, by, request.at()).isEmpty();
  }
}
