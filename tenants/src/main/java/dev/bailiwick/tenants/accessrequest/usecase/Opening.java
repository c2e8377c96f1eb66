package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Lasting;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as it begins: open, and lying where all that it asks for lies. */
public record Opening(
    PolicyDraft draft,
    Kind kind,
    Subject by,
    Subject wantedFor,
    List<Step> steps,
    Lasting lasting,
    @Nullable Condition condition,
    String reason) {

  public Opening {
    steps = List.copyOf(steps);
  }

  public static Opening of(
      PolicyDraft draft, Kind kind, Subject by, Subject wantedFor, List<Step> steps) {
    return new Opening(draft, kind, by, wantedFor, steps, Lasting.EVER, null, "");
  }

  public Opening lasting(Lasting next) {
    return new Opening(draft, kind, by, wantedFor, steps, next, condition, reason);
  }

  public Opening onCondition(@Nullable Condition next) {
    return new Opening(draft, kind, by, wantedFor, steps, lasting, next, reason);
  }

  public Opening reason(String next) {
    return new Opening(draft, kind, by, wantedFor, steps, lasting, condition, next);
  }

  public RequestedAccess request() {
    return new RequestedAccess(
        AccessRequestId.random(),
        draft.rows().tenant(),
        kind,
        by,
        wantedFor,
        steps,
        workspace(),
        condition,
        lasting,
        reason,
        draft.at(),
        draft.at().plus(RequestedAccess.OPEN),
        Status.OPEN,
        null);
  }

  private @Nullable WorkspaceId workspace() {
    Set<Object> places = new HashSet<>();
    steps.forEach(step -> places.add(placeOf(step)));
    return places.size() == 1 && places.iterator().next() instanceof WorkspaceId workspace
        ? workspace
        : null;
  }

  private Object placeOf(Step step) {
    return switch (step) {
      case Step.Give(var role, var on) -> draft.placeOf(on);
      case Step.Renew(var id) -> {
        Grant grant = draft.rows().grants().get(id);
        yield grant == null ? draft.rows().tenant() : draft.placeOf(grant.on());
      }
      default -> draft.rows().tenant();
    };
  }
}
