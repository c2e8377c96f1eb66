package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** What holds for whoever decides on a request. */
final class Deciding {

  private Deciding() {}

  /** The request, for those who may decide where it lies. */
  static RequestedAccess find(
      PolicyDraft draft, RequestBook requests, TenantId tenant, AccessRequestId id) {
    draft.requireSubject();
    RequestedAccess request = requests.find(tenant, id).orElse(null);
    Location location = request == null ? new Location.Nowhere() : request.location();
    draft.require("bw.access_request:decide", id, location);
    if (request == null) {
      throw Refusal.absent();
    }
    return request;
  }

  static void requireOpen(RequestedAccess request, Instant at) {
    switch (request.status()) {
      case APPROVED, REFUSED ->
          throw Refusal.conflict("already_decided", "Somebody has decided on this already.");
      case WITHDRAWN, ENDED ->
          throw Refusal.gone("access_request_over", "This is not asked for any more.");
      case OPEN -> {
        if (!request.openAt(at)) {
          throw Refusal.gone("access_request_over", "This request has expired.");
        }
      }
    }
  }

  /** An application is nobody's second person: whoever holds its key would be their own. */
  static void requireSecondPerson(PolicyDraft draft, Caller by, RequestedAccess request) {
    if (!(by instanceof Person person)) {
      throw Refusal.forbidden("people_only", "Only a person approves what another one asks for.");
    }
    if (request.concerns(by.subject())
        || receivers(draft, request).anyMatch(holder -> isIn(draft, holder, person.user()))) {
      throw Refusal.forbidden(
          "own_request", "Nobody approves what they have asked for, or would hold themself.");
    }
  }

  /** Whoever holds more by it: a group's grant that goes on is the whole group's. */
  private static Stream<Subject> receivers(PolicyDraft draft, RequestedAccess request) {
    return Stream.concat(
        Stream.of(request.wantedFor()),
        request.steps().stream()
            .filter(Step.Renew.class::isInstance)
            .map(step -> draft.rows().grants().get(((Step.Renew) step).grant()))
            .filter(Objects::nonNull)
            .map(Grant::to));
  }

  private static boolean isIn(PolicyDraft draft, Subject holder, UserId user) {
    if (holder.kind() != Subject.Kind.GROUP) {
      return false;
    }
    Group group = draft.rows().groups().get(new GroupId(holder.id()));
    return group != null && group.members().contains(user);
  }
}
