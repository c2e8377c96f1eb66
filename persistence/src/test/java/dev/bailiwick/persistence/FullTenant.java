package dev.bailiwick.persistence;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.Outcome;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.AttributesDeclared;
import dev.bailiwick.authorization.policy.PolicyChange.ClientLinked;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.LimitOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceRenamed;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.FirstRequests;
import dev.bailiwick.authorization.repeat.FirstRequest;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainAddress;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A tenant of which every table has something, and which nobody owns any more. */
final class FullTenant {

  private final Random random = new Random();
  private final TenantsPorts ports;
  private final AuthorizationPorts core;
  private final UserId alice;
  private final UserId bob;
  private final WorkspaceId design = WorkspaceId.random();
  private final ApplicationId shop = ApplicationId.random();
  private final ApplicationKey key = ApplicationKey.mint(random);
  private final Client client = new Client("https://issuer.example", "client-" + UUID.randomUUID());

  private FullTenant(TenantsPorts ports) {
    this.ports = ports;
    core = ports.core();
    alice = core.newUser();
    bob = core.newUser();
  }

  static TenantId begin(TenantsPorts ports) {
    FullTenant full = new FullTenant(ports);
    TenantId tenant = full.begun();
    ports.in(tenant, () -> full.fill(tenant));
    full.core.append(tenant, new MemberStatusChanged(full.alice, MemberStatus.DISABLED));
    return tenant;
  }

  private TenantId begun() {
    GroupId group = GroupId.random();
    return aTenant()
        .withOwner(alice)
        .withMember(bob)
        .withWorkspace(design, null)
        .withWorkspace(WorkspaceId.random(), design)
        .with(new WorkspaceRenamed(design, "drawing", new Personal("Drawing")))
        .with(
            new AttributesDeclared(
                List.of(
                    new DeclaredAttribute("department", DeclaredAttribute.Kind.STRING, List.of()))))
        .withApplication(shop)
        .with(new KeyAdded(shop, key.prefix(), key.hash()))
        .with(new GroupPut(group, "finance"))
        .with(new GroupMemberAdded(group, bob))
        .with(new RolePut(Role.custom("clerk", List.of(), List.of())))
        .with(new FeatureOverridden("sharing", true))
        .with(new LimitOverridden("seats", 9L))
        .withGrant(Subject.of(group), "clerk", new Scope.OnWorkspace(design))
        .begin(core);
  }

  private void fill(TenantId tenant) {
    ports.ownershipOffers().put(tenant, new OwnershipOffer(alice, bob, NOW, NOW.plusSeconds(9)));
    core.applications().used(tenant, key.prefix(), NOW);
    core.applications().reserve(client, tenant);
    core.append(tenant, new ClientLinked(shop, client));
    ports.tenants().reserve("full-" + UUID.randomUUID(), tenant, NOW);
    Reference document = new Reference("document", "42");
    core.resources().put(tenant, new RegisteredResource(document, design, Map.of()), NOW);
    core.resources()
        .put(tenant, new RegisteredResource(document, null, Map.of()), NOW.plusSeconds(1));
    invite(tenant);
    ask(tenant);
    prove(tenant);
    Installation.get()
        .bean(FirstRequests.class)
        .claim(
            tenant,
            "1".repeat(64),
            new FirstRequest("0".repeat(64), NOW, null),
            NOW.plusSeconds(9));
    Installation.get()
        .bean(AuditTrail.class)
        .add(
            new AuditEvent(
                AuditEventId.at(NOW, random),
                tenant,
                NOW,
                Actor.BAILIWICK,
                "exportTenant",
                new Outcome.Done(),
                null,
                null));
  }

  private void invite(TenantId tenant) {
    Invitation invitation =
        new Invitation(
            InvitationId.random(),
            tenant,
            new EmailAddress("eve@example.com"),
            List.of(new GrantTerms("clerk", new Scope.OnWorkspace(design), null)),
            Subject.of(alice),
            NOW,
            NOW.plusSeconds(60),
            Invitation.Status.PENDING,
            null);
    InvitationAddress address = new InvitationAddress(tenant, invitation.id());
    ports.invitations().add(invitation);
    ports.invitations().addToken(address, InvitationToken.mint(random));
    ports.outbox().put(address, NOW);
  }

  private void ask(TenantId tenant) {
    ports
        .accessRequests()
        .add(
            new RequestedAccess(
                AccessRequestId.random(),
                tenant,
                RequestedAccess.Kind.MEMBER,
                Subject.of(bob),
                Subject.of(bob),
                List.of(new Step.Give("clerk", new Scope.OnTenant())),
                design,
                null,
                RequestedAccess.Lasting.EVER,
                "I need it",
                NOW,
                NOW.plusSeconds(9),
                RequestedAccess.Status.OPEN,
                null));
  }

  private void prove(TenantId tenant) {
    DomainName name = new DomainName("d-" + UUID.randomUUID() + ".example.com");
    Domain domain = new Domain(tenant, name, "challenge", NOW, null, null, null, null);
    ports.domains().add(domain);
    ports.domains().claim(new DomainAddress(tenant, name), NOW);
  }
}
