package dev.bailiwick.authorization.change;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.cover.Cover;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.decision.Permits;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Limit;
import dev.bailiwick.authorization.policy.Ownership;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.role.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One batch of changes in the making, under the tenant's lock: what a command asks and submits. Who
 * may is judged by the policy before the batch.
 */
public final class PolicyDraft {

  private final Policy policy;
  private final Supplier<Policy> system;
  private final PolicyRows before;
  private final Resources register;
  private final Subject by;
  private final Instant at;
  private final BatchRules rules;
  private final AtomicReference<PolicyRows> rows;
  private final List<PolicyChange> changes = new ArrayList<>();
  private final List<Runnable> afterwards = new ArrayList<>();

  PolicyDraft(
      Policy policy,
      Supplier<Policy> system,
      PolicyRows rows,
      Resources register,
      Subject by,
      Instant at) {
    this.policy = requireNonNull(policy);
    this.system = requireNonNull(system);
    this.before = requireNonNull(rows);
    this.register = requireNonNull(register);
    this.rows = new AtomicReference<>(rows);
    this.by = requireNonNull(by);
    this.rules = new BatchRules(by);
    this.at = at;
  }

  Policy policy() {
    return policy;
  }

  /** The rows as the batch leaves them so far. */
  public PolicyRows rows() {
    return requireNonNull(rows.get());
  }

  /** What the installation says for all tenants. */
  public Installation installation() {
    return policy.installation();
  }

  public Catalogue catalogue() {
    return policy.catalogue();
  }

  /** The role of this name as the batch leaves it so far, the tenant's own or anyone's, or null. */
  public @Nullable Role role(String name) {
    Role own = rows().roles().get(name);
    return own == null ? installation().roles(rows().tenant()).get(name) : own;
  }

  /** Who makes the batch. */
  public Subject by() {
    return by;
  }

  /** The one instant of this batch. */
  public Instant at() {
    return at;
  }

  /** Passes where the caller is a subject here; to anyone else the tenant is absent. */
  public void requireSubject() {
    Permits.requireSubject(policy, by, at);
  }

  /** Passes where the caller may do this to that thing of ours. */
  public void require(String permission, Object resource) {
    Permits.require(policy, by, Permission.of(permission), resource.toString(), at);
  }

  /**
   * Passes where the caller, as an operator, may do this to any tenant, by {@code system}'s policy.
   */
  public void requireInSystem(String permission) {
    Permits.requireOfOperator(system.get(), policy, by, Permission.of(permission), at);
  }

  /**
   * Passes where the caller, as an operator, may recover tenants and nobody owns this one. What the
   * batch gives then needs no cover: there is nobody left who could give it.
   */
  public void requireRecovery() {
    requireInSystem("bw.recovery:create");
    if (Ownership.existsIn(before)) {
      throw Refusal.conflict("not_ownerless", "Somebody owns this tenant, and can be asked.");
    }
    rules.leaveCoverOut();
  }

  /** The same for a thing that the policy does not hold, with the place where it lies. */
  public void require(String permission, Object resource, Location location) {
    Permits.require(policy, by, Permission.of(permission), resource.toString(), location, at);
  }

  /** Whether somebody else may do this to that thing of ours, by the policy before the batch. */
  public boolean permits(Subject subject, String permission, Object resource) {
    return Permits.given(policy, subject, Permission.of(permission), resource.toString(), at);
  }

  /** Whether they may do this to any tenant, by {@code system}'s policy. */
  public boolean permitsInSystem(Subject subject, String permission) {
    String installation = TenantId.SYSTEM.toString();
    return Permits.given(system.get(), subject, Permission.of(permission), installation, at);
  }

  /** Whether the tenant may have one more of this than the batch leaves so far. */
  public boolean hasRoom(Limit limit) {
    return Limits.hasRoom(limit, rows(), installation().plans(), at);
  }

  /** What the batch gives comes from somebody else, by whose holdings it is judged. */
  public void onBehalfOf(Subject other) {
    rules.judgeBy(other);
  }

  /** Whether nobody gives this role alone, or one that includes such a role. */
  public boolean needsApproval(String role) {
    return new Approvals(installation(), rows()).areNeeded(role);
  }

  /** A second person approves what the batch gives. */
  public void approve() {
    rules.approve();
  }

  /** Whether this subject alone could have given the grant before the batch. */
  public boolean covers(Subject giver, Grant grant) {
    return role(grant.role()) != null
        && !needsApproval(grant.role())
        && objection(giver, grant).isEmpty();
  }

  /** Passes where the caller alone could have given this before the batch, to somebody new. */
  public void requireCover(GrantTerms terms) {
    if (needsApproval(terms.role())) {
      throw Approvals.refusal(terms.role());
    }
    requireCover(terms.to(Subject.of(UserId.random())));
  }

  /** Passes where the caller holds what the grant gives, though another one may have to approve. */
  public void requireCover(Grant grant) {
    objection(by, grant)
        .ifPresent(
            objection -> {
              throw objection;
            });
  }

  private Optional<Refusal> objection(Subject giver, Grant grant) {
    place(grant.on());
    PolicyRows given = before.with(new GrantAdded(grant)).placing(rows().placed());
    return Cover.objection(installation(), before, given, giver, at);
  }

  /** The id of the workspace that a thing on this scope lies in, or of the tenant. */
  public Object placeOf(Scope scope) {
    place(scope);
    WorkspaceId workspace = rows().workspaceOf(scope);
    return workspace == null ? rows().tenant() : workspace;
  }

  /** Asks the register for a single resource, once it matters where that lies. */
  private void place(Scope scope) {
    if (scope instanceof Scope.OnResource(var resource) && !rows().placed().containsKey(resource)) {
      register
          .find(rows().tenant(), resource)
          .map(RegisteredResource::workspace)
          .ifPresent(workspace -> rows.set(rows().placing(Map.of(resource, workspace))));
    }
  }

  /** Adds a change to the batch. */
  public void submit(PolicyChange change) {
    if (change instanceof GrantAdded(var grant)) {
      place(grant.on());
    }
    changes.add(change);
    rows.set(rows().with(change));
  }

  /** Takes every grant of this subject away, and a member's places in groups. */
  public void revokeAllOf(Subject subject) {
    rows().partingOf(subject).toList().forEach(this::submit);
  }

  /** Runs once the batch stands in the tables, in the same transaction. */
  public void afterAppend(Runnable action) {
    afterwards.add(action);
  }

  void finish() {
    afterwards.forEach(Runnable::run);
  }

  List<PolicyChange> changes() {
    return List.copyOf(changes);
  }

  /** Passes where the batch as a whole keeps to the rules that hold for any. */
  void requireRulesKept() {
    rules.requireKept(installation(), before, rows(), at);
  }
}
