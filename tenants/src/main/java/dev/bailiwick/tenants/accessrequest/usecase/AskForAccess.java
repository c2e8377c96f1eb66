package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.explain.usecase.ProposeToOneself;
import dev.bailiwick.authorization.explain.usecase.ProposeToOneself.Proposed;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Lasting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member asks for what they lack: a role, or the least change that would permit an action. */
public final class AskForAccess {

  private final ChangePolicy policy;
  private final ProposeToOneself proposals;
  private final RequestBook requests;
  private final Sight sight;

  public AskForAccess(
      ChangePolicy policy, ProposeToOneself proposals, RequestBook requests, Sight sight) {
    this.policy = policy;
    this.proposals = proposals;
    this.requests = requests;
    this.sight = sight;
  }

  /** What somebody wants. */
  public sealed interface Want {

    /**
     * To be permitted this.
     *
     * @param question about themself
     * @param way which of the ways to it, the least being 0
     */
    record ToDo(Question question, int way) implements Want {}

    /** To hold this role there. */
    record ToHold(String role, Reference on) implements Want {}
  }

  /**
   * Asks, or finds the open request for just this.
   *
   * @param until how long the access is wanted; null for good
   * @throws Refusal where the caller may not ask there, nothing that can be asked for would help,
   *     or there is no such thing that they may see
   */
  public RequestedAccess ask(
      Caller by, TenantId tenant, Want want, String reason, @Nullable Instant until) {
    Reasons.require("reason", reason);
    Proposed proposed =
        want instanceof Want.ToDo(var question, var way)
            ? proposals.propose(by, tenant, question)
            : new Proposed(new Location.OnTenant(), List.of());
    return policy
        .change(
            tenant,
            by.subject(),
            draft -> {
              draft.requireSubject();
              requirePerson(by);
              List<Step> steps =
                  switch (want) {
                    case Want.ToDo(var question, var way) ->
                        chosen(draft, by.subject(), proposed, way, until);
                    case Want.ToHold(var role, var on) ->
                        List.of(sight.give(draft, by.subject(), role, on));
                  };
              return ask(draft, by.subject(), steps, reason, until);
            })
        .value();
  }

  private static void requirePerson(Caller by) {
    if (!(by instanceof Person)) {
      // Whoever holds its key could approve what they had it ask for.
      throw Refusal.forbidden("people_only", "Only people ask for access.");
    }
  }

  private List<Step> chosen(
      PolicyDraft draft, Subject by, Proposed proposed, int way, @Nullable Instant until) {
    if (!Sight.shows(draft, by, proposed.location())) {
      throw Refusal.absent();
    }
    List<List<Step>> visible =
        proposed.ways().stream()
            .filter(steps -> sight.shows(draft, by, steps))
            .filter(steps -> until == null || steps.stream().noneMatch(Step.Join.class::isInstance))
            .toList();
    if (visible.isEmpty()) {
      draft.require("bw.access_request:create", draft.rows().tenant());
      throw Refusal.conflict(
          "no_way", "No role, place in a group or renewal that you could ask for permits this.");
    }
    if (way < 0 || way >= visible.size()) {
      throw Refusal.invalid("way", "There are " + visible.size() + " ways, the first one being 0.");
    }
    return visible.get(way);
  }

  private RequestedAccess ask(
      PolicyDraft draft, Subject by, List<Step> steps, String reason, @Nullable Instant until) {
    if (until != null && !draft.at().isBefore(until)) {
      throw Refusal.invalid("expires_at", "This lies in the past.");
    }
    Lasting lasting =
        new Lasting(until == null ? null : until.truncatedTo(ChronoUnit.MICROS), null);
    RequestedAccess request =
        Opening.of(draft, Kind.MEMBER, by, by, steps).lasting(lasting).reason(reason).request();
    draft.require(
        "bw.access_request:create",
        request.workspace() == null ? draft.rows().tenant() : request.workspace());
    return requests.open(request);
  }
}
