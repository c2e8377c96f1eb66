package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.decision.Permits;
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

  private static final Permission DECISION_READ = Permission.of("bw.decision:read");
  private static final Permission POLICY_READ = Permission.of("bw.policy:read");

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
    Policies taken = taken(by, tenant, id -> snapshots.of(id).orElse(null));
    if (taken == null) {
      throw Refusal.absent();
    }
    return asking(by, taken);
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
    return askInMemory(by, tenant, snapshots::inMemory);
  }

  /** Takes each policy once: by the time of a second look somebody may have changed it. */
  @Nullable Asking askInMemory(
      Caller by, @Nullable TenantId tenant, Function<TenantId, @Nullable Policy> policies) {
    Policies taken = taken(by, tenant, policies);
    return taken == null || taken.system() == null || taken.home() == null
        ? null
        : asking(by, taken);
  }

  /**
   * All that an asking takes.
   *
   * @param asked the one that answers
   * @param home the asking application's own; for a person, the one that answers
   */
  private record Policies(Policy asked, @Nullable Policy system, @Nullable Policy home) {}

  private static @Nullable Policies taken(
      Caller by, @Nullable TenantId tenant, Function<TenantId, @Nullable Policy> policies) {
    Policy asked = policies.apply(tenant == null ? home(by) : tenant);
    if (asked == null) {
      return null;
    }
    Policy system =
        asked.tenant().equals(TenantId.SYSTEM) ? asked : policies.apply(TenantId.SYSTEM);
    if (!(by instanceof Machine machine) || machine.home().equals(asked.tenant())) {
      return new Policies(asked, system, asked);
    }
    boolean ofSystem = machine.home().equals(TenantId.SYSTEM);
    return new Policies(asked, system, ofSystem ? system : policies.apply(machine.home()));
  }

  private Asking asking(Caller by, Policies taken) {
    Instant at = clock.instant();
    Policy policy = taken.asked();
    AskingRights rights = rights(by, taken, at);
    if (!rights.aboutAnyone() && !policy.knows(by.subject().reference())) {
      throw Refusal.absent();
    }
    ResourceFacts facts = new ResourceFacts(locations, this::registered);
    return new Asking(by, policy, policy, at, rights, facts);
  }

  private static AskingRights rights(Caller by, Policies taken, Instant at) {
    Policy active = taken.asked().asIfActive();
    Policy system = taken.system();
    boolean aboutAnyone =
        may(by, DECISION_READ, active, at)
            || (system != null && may(by, DECISION_READ, system, at));
    return new AskingRights(
        aboutAnyone,
        aboutAnyone || active.admits(by.subject(), at),
        may(by, POLICY_READ, active, at),
        subjectProperties(by, taken.home()));
  }

  private static boolean may(Caller by, Permission permission, Policy policy, Instant at) {
    return Permits.given(policy, by.subject(), permission, policy.tenant().toString(), at);
  }

  /** What the application's home lets it tell of subjects; people tell nothing. */
  private static Set<String> subjectProperties(Caller by, @Nullable Policy home) {
    ApplicationRow row =
        by instanceof Machine && home != null ? home.application(by.subject().id()) : null;
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
