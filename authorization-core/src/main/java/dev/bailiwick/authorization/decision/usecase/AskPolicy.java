package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Location.OnTenant;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.usecase.Asking.AskingRights;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.snapshot.Snapshots;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settles who may ask what of which tenant, before anything is decided for them. */
public final class AskPolicy {

  private final Snapshots snapshots;
  private final Transactions transactions;
  private final ResourceLocations locations;
  private final Resources resources;
  private final InstantSource clock;

  public AskPolicy(
      Snapshots snapshots,
      Transactions transactions,
      ResourceLocations locations,
      Resources resources,
      InstantSource clock) {
    this.snapshots = snapshots;
    this.transactions = transactions;
    this.locations = locations;
    this.resources = resources;
    this.clock = clock;
  }

  /**
   * Begins to ask.
   *
   * @param tenant the one in the path; without one, an application's own
   * @throws Refusal to whom the tenant is absent, or without a tenant
   */
  public Asking ask(Caller by, @Nullable TenantId tenant) {
    Asking asking = ask(by, tenant, id -> snapshots.of(id).orElse(null));
    if (asking == null) {
      throw Refusal.absent();
    }
    return asking;
  }

  /** The same asking of a policy that was, and of the register of that instant. */
  public Asking asOf(Asking today, Policy then, Instant at) {
    TenantId tenant = then.tenant();
    ResourceFacts facts =
        new ResourceFacts(
            locations,
            (policy, resource) ->
                transactions.inTenant(tenant, () -> resources.findAt(tenant, resource, at)));
    return today.asOf(then, at, facts);
  }

  /**
   * Asks today's policy where all that it takes is in memory, so that asking never waits; else
   * null.
   */
  public @Nullable Asking askInMemory(Caller by, @Nullable TenantId tenant) {
    boolean ready =
        snapshots.inMemory(TenantId.SYSTEM) != null
            && (!(by instanceof Machine machine) || snapshots.inMemory(machine.home()) != null);
    return ready ? ask(by, tenant, snapshots::inMemory) : null;
  }

  private @Nullable Asking ask(
      Caller by, @Nullable TenantId tenant, Function<TenantId, @Nullable Policy> policies) {
    Instant at = clock.instant();
    Policy policy = policies.apply(tenant == null ? home(by) : tenant);
    if (policy == null) {
      return null;
    }
    AskingRights rights = rights(by, policy, policies, at);
    if (!rights.aboutAnyone() && !policy.knows(by.subject().reference())) {
      throw Refusal.absent();
    }
    ResourceFacts facts = new ResourceFacts(locations, this::registered);
    return new Asking(by, policy, policy, at, rights, facts);
  }

  private AskingRights rights(
      Caller by, Policy policy, Function<TenantId, @Nullable Policy> policies, Instant at) {
    Policy active = policy.asIfActive();
    Policy system = policies.apply(TenantId.SYSTEM);
    boolean aboutAnyone =
        may(by, active, "bw.decision", at)
            || (system != null && may(by, system, "bw.decision", at));
    return new AskingRights(
        aboutAnyone, may(by, active, "bw.policy", at), subjectProperties(by, policies));
  }

  private static boolean may(Caller by, Policy policy, String type, Instant at) {
    Subject subject = by.subject();
    Reference resource = new Reference(type, policy.tenant().toString());
    return Decisions.decide(
            policy,
            new AccessRequest(AskedSubject.of(subject), "read", resource, new OnTenant(), at))
        .permitted();
  }

  /** What the application's home lets it tell of subjects; people tell nothing. */
  private static Set<String> subjectProperties(
      Caller by, Function<TenantId, @Nullable Policy> policies) {
    if (!(by instanceof Machine machine)) {
      return Set.of();
    }
    Policy home = policies.apply(machine.home());
    ApplicationRow row = home == null ? null : home.application(by.subject().id());
    return row == null ? Set.of() : row.subjectAttributes();
  }

  private Optional<RegisteredResource> registered(Policy policy, Reference resource) {
    TenantId tenant = policy.tenant();
    return transactions.inTenant(tenant, () -> resources.find(tenant, resource));
  }

  private static TenantId home(Caller by) {
    return switch (by) {
      case Machine machine -> machine.home();
      case Person person ->
          throw Refusal.invalid("tenant", "Name the tenant: /tenants/{tenant}/access/v1/….");
    };
  }
}
