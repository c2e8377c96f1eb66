package dev.bailiwick.persistence;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.Tombstone;
import dev.bailiwick.authorization.policy.PolicyChange.FeatureOverridden;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.KeyAdded;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.tenants.contract.TenantsPorts;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.invitation.InvitationAddress;
import dev.bailiwick.tenants.invitation.InvitationId;
import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** After its erasure no table of the database's own catalogue has a row that names the tenant. */
final class TenantErasureTest {

  private final TenantsPorts ports = Installation.get().tenants();
  private final AuthorizationPorts core = ports.core();
  private final UserId alice = core.newUser();
  private final UserId bob = core.newUser();

  /** A tenant with something in every table that tests can reach. */
  private TenantId withEverything() {
    WorkspaceId design = WorkspaceId.random();
    ApplicationId shop = ApplicationId.random();
    GroupId group = GroupId.random();
    ApplicationKey key = ApplicationKey.mint(new Random());
    TenantId tenant =
        aTenant()
            .withOwner(alice)
            .withMember(bob)
            .withWorkspace(design, null)
            .withWorkspace(WorkspaceId.random(), design)
            .withApplication(shop)
            .with(new KeyAdded(shop, key.prefix(), key.hash()))
            .with(new GroupPut(group, "finance"))
            .with(new GroupMemberAdded(group, bob))
            .with(new RolePut(Role.custom("clerk", List.of(), List.of())))
            .with(new FeatureOverridden("sharing", true))
            .withGrant(Subject.of(group), "clerk", new Scope.OnWorkspace(design))
            .begin(core);
    ports.in(tenant, () -> fill(tenant, design));
    return tenant;
  }

  private void fill(TenantId tenant, WorkspaceId design) {
    ports.ownershipOffers().put(tenant, new OwnershipOffer(alice, bob, NOW, NOW.plusSeconds(9)));
    RegisteredResource document =
        new RegisteredResource(new Reference("document", "42"), design, Map.of());
    core.resources().put(tenant, document, NOW);
    core.resources().put(tenant, document, NOW.plusSeconds(1));
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
    ports.invitations().addToken(address, InvitationToken.mint(new Random()));
    ports.outbox().put(address, NOW);
  }

  private void deletes(TenantId tenant) {
    core.append(tenant, new TenantStatusChanged(Status.DELETED, NOW));
  }

  private void erases(TenantId tenant) {
    ports
        .erasures()
        .erase(
            tenant,
            NOW,
            NOW,
            (head, rows) ->
                new Tombstone(tenant, head.version(), head.hash(), NOW, rows, "key", "signature"));
  }

  /** Every table of which some row says the tenant's id anywhere. */
  private static List<String> naming(TenantId tenant) throws SQLException {
    try (Sql sql = Sql.asSuperuser()) {
      return sql
          .rows(
              """
              select relname from pg_class
              where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1
              """)
          .stream()
          .filter(table -> !rowsNaming(sql, table, tenant).equals(List.of("0")))
          .toList();
    }
  }

  private static List<String> rowsNaming(Sql sql, String table, TenantId tenant) {
    try {
      return sql.rows(
          "select count(*) from %s t where t::text like '%%%s%%'".formatted(table, tenant));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noTableKeepsARowOfTheTenantButItsTombstone() throws SQLException {
    TenantId neighbour = withEverything();
    TenantId tenant = withEverything();
    List<String> held = naming(tenant);
    assertTrue(held.size() > 18, held::toString);
    List<String> neighbours = naming(neighbour);
    deletes(tenant);
    erases(tenant);
    assertEquals(List.of("tombstone"), naming(tenant));
    assertEquals(neighbours, naming(neighbour));
    Map<String, Long> erased =
        ports.global(() -> ports.tombstones().find(tenant)).orElseThrow().erased();
    assertEquals(2L, erased.get("workspace"));
    assertEquals(2L, erased.get("membership"));
    assertEquals(1L, erased.get("outbox"));
  }

  /** Even by mistake the eraser's role deletes nothing of a tenant that lives, or is in grace. */
  @Test
  void theEraserDeletesNothingOfATenantWhoseGraceIsNotOver() throws SQLException {
    TenantId tenant = withEverything();
    core.append(tenant, new TenantStatusChanged(Status.DELETED, Instant.now().plusSeconds(600)));
    try (Sql sql = Sql.as("bailiwick_eraser")) {
      sql.run("select set_config('app.tenant_id', '%s', false)".formatted(tenant));
      for (String table : List.of("role_grant", "invitation_grant", "ledger", "resource")) {
        sql.run("delete from " + table);
        sql.run("delete from %s where tenant_id = '%s'".formatted(table, tenant));
      }
    }
    List<String> held = naming(tenant);
    assertTrue(
        held.containsAll(List.of("role_grant", "invitation_grant", "ledger", "resource")),
        held::toString);
  }
}
