package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.member.SignIns;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.tenant.Tenant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Begins a tenant: whoever creates it is its owner, and it has a first workspace. */
public final class CreateTenant {

  private static final String CREATE = "bw.tenant:create";

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final TenantReads reads;
  private final Tenants tenants;
  private final Applications applications;
  private final Users users;
  private final InstantSource clock;

  public CreateTenant(
      Transactions transactions,
      ChangePolicy policy,
      TenantReads reads,
      Tenants tenants,
      Applications applications,
      Users users,
      InstantSource clock) {
    this.transactions = transactions;
    this.policy = policy;
    this.reads = reads;
    this.tenants = tenants;
    this.applications = applications;
    this.users = users;
    this.clock = clock;
  }

  /**
   * Creates. Anyone who signed in may; an application needs {@code bw.tenant:create} in the
   * installation's tenant.
   *
   * @throws Refusal where the application may not, or the slug is taken
   */
  public Tenant create(Caller by, Slug slug, DisplayName name) {
    TenantId tenant = TenantId.random();
    return transactions.global(
        () -> {
          List<PolicyChange> creator = creator(by);
          if (!tenants.reserve(slug.value(), tenant, clock.instant())) {
            throw Refusal.conflict(
                "slug_taken", "Another tenant has this slug, or had it of late.");
          }
          policy.begin(tenant, Actor.of(by.subject()), beginning(by, slug, name, creator));
          return transactions.inTenant(tenant, () -> tenants.find(tenant).orElseThrow());
        });
  }

  private static List<PolicyChange> beginning(
      Caller by, Slug slug, DisplayName name, List<PolicyChange> creator) {
    Subject owner = by.subject();
    List<PolicyChange> changes = new ArrayList<>();
    changes.add(new TenantCreated(slug.value(), new Personal(name.value())));
    changes.add(new WorkspaceCreated(WorkspaceId.random(), null, "main", new Personal("Main")));
    changes.addAll(creator);
    changes.add(
        new GrantAdded(new GrantTerms(BuiltInRoles.OWNER, new Scope.OnTenant(), null).to(owner)));
    return changes;
  }

  private List<PolicyChange> creator(Caller by) {
    return switch (by) {
      case Person person ->
          // Nobody is erased while they come to own a tenant.
          SignIns.arrival(users.lock(person.user()).orElseThrow(Refusal::absent));
      case Machine machine -> {
        Application application = mayCreate(machine);
        yield List.of(
            new ApplicationAdded(
                application.id(), application.home(), new Personal(application.name())));
      }
    };
  }

  private Application mayCreate(Machine machine) {
    if (!machine.home().equals(TenantId.SYSTEM)) {
      throw Refusal.forbidden(CREATE);
    }
    return reads.read(
        machine,
        TenantId.SYSTEM,
        CREATE,
        TenantId.SYSTEM,
        () ->
            applications.list(TenantId.SYSTEM).stream()
                .filter(application -> application.id().equals(machine.application()))
                .findAny()
                .orElseThrow());
  }
}
