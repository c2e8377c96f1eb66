package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.Invitation.Status;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Two tenants, and the invitations that contracts make and look for there. */
abstract class InvitationsFixture {

  static final Instant NOW = AuthorizationPorts.NOW;

  final EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.com");
  final WorkspaceId workspace = WorkspaceId.random();
  UserId owner = UserId.random();
  TenantId acme = TenantId.random();
  TenantId neighbour = TenantId.random();

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  @BeforeEach
  void beginTenants() {
    owner = ports().core().newUser();
    acme = aTenant().withOwner(owner).withWorkspace(workspace, null).begin(ports().core());
    neighbour = aTenant().begin(ports().core());
  }

  List<GrantTerms> everyScope() {
    return List.of(
        grant(new Scope.OnWorkspace(workspace)),
        grant(new Scope.OnTenant()),
        grant(new Scope.OnResource(new Reference("document", "42"))));
  }

  static GrantTerms grant(Scope on) {
    return new GrantTerms(BuiltInRoles.WORKSPACE_EDITOR, on, AuthorizationPorts.NOW);
  }

  Invitation added(TenantId tenant, List<GrantTerms> grants) {
    Invitation invitation = invitation(tenant, grants);
    ports().in(tenant, () -> ports().invitations().add(invitation));
    return invitation;
  }

  Invitation invitation(TenantId tenant, List<GrantTerms> grants) {
    return new Invitation(
        InvitationId.random(),
        tenant,
        email,
        grants,
        Subject.of(owner),
        AuthorizationPorts.NOW,
        AuthorizationPorts.NOW.plus(Duration.ofDays(1)),
        Status.PENDING,
        null);
  }

  static InvitationAddress address(Invitation invitation) {
    return new InvitationAddress(invitation.tenant(), invitation.id());
  }

  InvitationToken token(InvitationAddress address) {
    InvitationToken token = InvitationToken.mint(new Random());
    ports().in(address.tenant(), () -> ports().invitations().addToken(address, token));
    return token;
  }

  Optional<Invitation> find(Invitation invitation) {
    return ports().in(acme, () -> ports().invitations().find(acme, invitation.id()));
  }

  Optional<InvitationAddress> byToken(InvitationToken token) {
    return ports().global(() -> ports().invitations().byToken(token));
  }

  List<InvitationAddress> pending() {
    return ports().global(() -> ports().invitations().pendingFor(email));
  }
}
