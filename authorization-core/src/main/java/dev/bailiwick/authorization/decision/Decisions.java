package dev.bailiwick.authorization.decision;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.catalogue.Catalogue.NumberedType;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.condition.Facts;
import dev.bailiwick.authorization.decision.Decision.Carrier;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Decision.Permit;
import dev.bailiwick.authorization.decision.Location.InSomeWorkspace;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.authorization.role.RoleEntry;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/** Where access is decided, and nowhere else. */
public final class Decisions {

  private static final System.Logger LOG = System.getLogger(Decisions.class.getName());
  private static final int NO_WORKSPACE = -2;

  private Decisions() {}

  /**
   * Decides a request by a policy: no I/O, no clock of its own, no shared state. Errors deny, and
   * their cause is in the log alone.
   */
  public static Decision decide(Policy policy, AccessRequest request) {
    try {
      long verdict = verdict(policy, request, Reading.AS_ASKED);
      return Verdict.permits(verdict) ? Permit.GIVEN : Deny.of(Verdict.reason(verdict));
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "a decision failed, so nothing is permitted", broken);
      return Deny.of(Reason.ERROR);
    }
  }

  /**
   * What the permit of this request rests on; the same whenever the same version is asked the same.
   *
   * @throws IllegalArgumentException where the request is not permitted
   */
  public static Carrier carrier(Policy policy, AccessRequest request) {
    long verdict = verdict(policy, request, Reading.AS_ASKED);
    if (!Verdict.permits(verdict)) {
      throw new IllegalArgumentException("nothing carries what is not permitted");
    }
    Holdings holdings = policy.holdings();
    int grant = Verdict.grant(verdict);
    CompiledRole role = holdings.role(grant);
    RoleEntry entry =
        role.carrier(
            Verdict.entry(verdict), policy.catalogue().permission(Verdict.permission(verdict)));
    return new Carrier(holdings.id(grant), role.name(), entry.toString());
  }

  /**
   * What would be decided, as far as it is known while attributes may be there that nobody has
   * said. A resource without an id is any one in that place.
   */
  public static Outlook outlook(Policy policy, AccessRequest request) {
    if (!Verdict.permits(verdict(policy, request, Reading.AT_BEST))) {
      return Outlook.DENY;
    }
    if (Verdict.permits(verdict(policy, request, Reading.AT_WORST))) {
      return Outlook.PERMIT;
    }
    return Outlook.conditional(rules(policy, request, Micros.of(request.at())));
  }

  /** What the conditions of this request read, once it has passed the walls. */
  public static Facts facts(Policy policy, AccessRequest request) {
    NumberedType type = requireNonNull(policy.catalogue().numbered(request.resource().type()));
    int workspace = workspace(policy, type, request.location());
    return new RequestFacts(policy, policy.find(request.subject()), request, workspace);
  }

  /** The walls before the grants, each with its reason, in the order in which reasons are told. */
  private static long verdict(Policy policy, AccessRequest request, Reading reading) {
    long at = Micros.of(request.at());
    int subject = policy.find(request.subject());
    Status status = policy.standing().status();
    if (status != Status.ACTIVE && !ClosedTenant.leaves(policy, subject, request, at, reading)) {
      return Verdict.deny(
          status == Status.SUSPENDED ? Reason.TENANT_SUSPENDED : Reason.TENANT_DELETED);
    }
    if (subject < 0) {
      return Verdict.deny(Reason.SUBJECT_UNKNOWN);
    }
    MemberStatus membership = policy.subjects().status(subject, at);
    if (membership != MemberStatus.ACTIVE) {
      return Verdict.deny(
          membership == MemberStatus.REMOVED ? Reason.SUBJECT_REMOVED : Reason.SUBJECT_DISABLED);
    }
    NumberedType type = policy.catalogue().numbered(request.resource().type());
    int permission = type == null ? -1 : type.number(request.action());
    if (type == null || permission < 0) {
      return Verdict.deny(Reason.UNKNOWN_PERMISSION);
    }
    Location location = request.location();
    if (location instanceof Nowhere) {
      return Verdict.deny(Reason.UNKNOWN_RESOURCE);
    }
    int workspace = workspace(policy, type, location);
    if (workspace == NO_WORKSPACE) {
      return Verdict.deny(Reason.WORKSPACE_UNKNOWN);
    }
    if (workspace >= 0 && !type.own() && policy.workspaces().isArchived(workspace)) {
      return Verdict.deny(Reason.WORKSPACE_ARCHIVED);
    }
    if (policy.lacksFeature(permission)) {
      return Verdict.deny(Reason.FEATURE_NOT_IN_PLAN);
    }
    return byHoldings(policy, subject, permission, workspace, request, at, reading);
  }

  /** Any deny wins over every allow; of the allows the first carries. */
  private static long byHoldings(
      Policy policy,
      int subject,
      int permission,
      int workspace,
      AccessRequest request,
      long at,
      Reading reading) {
    Holdings holdings = policy.holdings();
    int end = holdings.end(subject);
    Facts facts = null;
    long carried = Verdict.deny(Reason.NOT_GRANTED);
    int place = reaching(policy, holdings.begin(subject), end, permission, workspace, request);
    while (place < end) {
      int grant = holdings.grant(place);
      CompiledRole role = holdings.role(grant);
      int said = CompiledRole.ALLOWS;
      if (!role.settles(permission) || holdings.condition(grant) != null) {
        facts = facts == null ? reading.facts(policy, subject, request, workspace) : facts;
        said =
            role.judge(
                permission,
                policy.catalogue().permission(permission),
                holdings.condition(grant),
                facts,
                reading);
      }
      boolean live = holdings.isLive(grant, at);
      if (live && said == CompiledRole.DENIES) {
        return Verdict.deny(Reason.DENIED);
      }
      carried = better(carried, said, live, grant, permission);
      place = reaching(policy, place + 1, end, permission, workspace, request);
    }
    return carried;
  }

  /** The next place from this one on whose grant reaches the resource and speaks of it. */
  private static int reaching(
      Policy policy, int from, int end, int permission, int workspace, AccessRequest request) {
    Holdings holdings = policy.holdings();
    int place = from;
    while (place < end
        && !(holdings.role(holdings.grant(place)).speaksOf(permission)
            && holdings.reaches(
                holdings.grant(place), request.resource(), workspace, policy.workspaces()))) {
      place++;
    }
    return place;
  }

  /** The live rules that bear on a request which has passed the walls. */
  private static Set<OpenRule> rules(Policy policy, AccessRequest request, long at) {
    NumberedType type = requireNonNull(policy.catalogue().numbered(request.resource().type()));
    int permission = type.number(request.action());
    int workspace = workspace(policy, type, request.location());
    int subject = policy.find(request.subject());
    Facts facts = Reading.AT_BEST.facts(policy, subject, request, workspace);
    Holdings holdings = policy.holdings();
    int end = holdings.end(subject);
    Set<OpenRule> rules = new HashSet<>();
    int place = reaching(policy, holdings.begin(subject), end, permission, workspace, request);
    while (place < end) {
      int grant = holdings.grant(place);
      if (holdings.isLive(grant, at)) {
        holdings
            .role(grant)
            .collectRules(
                policy.catalogue().permission(permission), holdings.condition(grant), facts, rules);
      }
      place = reaching(policy, place + 1, end, permission, workspace, request);
    }
    return rules;
  }

  /** The earlier carrier, or else the reason that comes first. */
  private static long better(long carried, int said, boolean live, int grant, int permission) {
    boolean speaks = said != CompiledRole.DENIES && said != CompiledRole.SILENT;
    if (Verdict.permits(carried) || !speaks) {
      return carried;
    }
    if (said == CompiledRole.UNMET) {
      return live && carried == Verdict.deny(Reason.NOT_GRANTED)
          ? Verdict.deny(Reason.CONDITION_NOT_MET)
          : carried;
    }
    return live ? Verdict.permit(grant, permission, said) : Verdict.deny(Reason.GRANT_EXPIRED);
  }

  /**
   * The number of the workspace that counts, or {@link Workspaces#TENANT}; a product's type that
   * lies on the tenant ignores any.
   */
  private static int workspace(Policy policy, NumberedType type, Location location) {
    boolean mustLieInOne =
        type.own() ? location instanceof InWorkspace : type.type().placed() == Placement.WORKSPACE;
    if (!mustLieInOne || location instanceof InSomeWorkspace) {
      return Workspaces.TENANT;
    }
    int found = location instanceof InWorkspace in ? policy.workspaces().find(in.workspace()) : -1;
    return found < 0 ? NO_WORKSPACE : found;
  }
}
