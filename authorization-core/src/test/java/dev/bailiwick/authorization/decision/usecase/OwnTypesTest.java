package dev.bailiwick.authorization.decision.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.decision.Location.OnTenant;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where things of our own types lie when someone asks about them, and what an error comes to. */
class OwnTypesTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Person lead = acme.holding("bw.workspace_admin", "design");
  private final Person reader = acme.holding("bw.member", "tenant");
  private final List<Reference> looked = new ArrayList<>();

  private String may(Person who, String action, String type, Object id) {
    return may(who, action, type, id, (tenant, resource) -> new Nowhere());
  }

  private String may(
      Person who, String action, String type, Object id, ResourceLocations locations) {
    return ask(ground.snapshots(), locations, who, action, type, id).decision().code();
  }

  private Answer ask(
      Snapshots snapshots,
      ResourceLocations locations,
      Person who,
      String action,
      String type,
      Object id) {
    ResourceLocations watched =
        (tenant, resource) -> {
          looked.add(resource);
          return locations.locate(tenant, resource);
        };
    Question question =
        AQuestion.about(who.subject().reference(), action, new Reference(type, id.toString()))
            .in("ignored");
    return new EvaluateAccess(ground.asks(snapshots, watched))
        .evaluate(who, acme.tenant(), question);
  }

  private Object grantOn(String scope) {
    return acme.give(acme.member(), "bw.workspace_viewer", scope).value().id();
  }

  @Test
  void aGrantLiesWhereItIsOn() {
    assertEquals("granted", may(lead, "read", "bw.grant", grantOn("design")));
    assertEquals("granted", may(lead, "read", "bw.grant", grantOn("ui")));
    assertEquals("not_granted", may(lead, "read", "bw.grant", grantOn("sales")));
    assertEquals("not_granted", may(lead, "read", "bw.grant", grantOn("tenant")));
    assertEquals("not_granted", may(lead, "read", "bw.grant", grantOn("document")));
  }

  @Test
  void aWorkspaceLiesInItself() {
    assertEquals("granted", may(lead, "change", "bw.workspace", acme.design()));
    assertEquals("granted", may(lead, "change", "bw.workspace", acme.ui()));
    assertEquals("not_granted", may(lead, "change", "bw.workspace", acme.sales()));
  }

  @Test
  void forCreateAndListTheResourceIsItsPlace() {
    assertEquals("granted", may(lead, "create", "bw.grant", acme.ui()));
    assertEquals("granted", may(lead, "create", "bw.invitation", acme.design()));
    assertEquals("not_granted", may(lead, "create", "bw.grant", acme.sales()));
    assertEquals("not_granted", may(lead, "create", "bw.grant", acme.tenant()));
    assertEquals("granted", may(reader, "read", "bw.member", acme.tenant()));
  }

  @Test
  void membersApplicationsAndRolesLieOnTheTenant() {
    Machine shop = acme.application();
    assertEquals("granted", may(reader, "read", "bw.member", lead.user()));
    assertEquals("granted", may(reader, "read", "bw.role", "bw.admin"));
    assertEquals("granted", may(acme.owner(), "read", "bw.application", shop.application()));
    assertEquals("not_granted", may(lead, "read", "bw.member", reader.user()));
  }

  @Test
  void aMemberDoesNotLieInTheWorkspaceThatTheyAreAskedAboutWith() {
    assertEquals("unknown_resource", may(reader, "read", "bw.member", acme.design()));
  }

  @Test
  void whatIsNotOfThisTenantIsUnknown() {
    Acme other = Acme.on(ground);
    Object foreign = other.give(other.member(), "bw.member", "tenant").value().id();
    for (String type : List.of("bw.grant", "bw.member", "bw.workspace", "bw.application")) {
      assertEquals("unknown_resource", may(acme.owner(), "read", type, UUID.randomUUID()));
    }
    assertEquals("unknown_resource", may(acme.owner(), "read", "bw.role", "bw.nobody"));
    assertEquals("unknown_resource", may(acme.owner(), "read", "bw.grant", foreign));
    assertEquals("unknown_resource", may(acme.owner(), "read", "bw.member", other.owner().user()));
    assertEquals("unknown_resource", may(acme.owner(), "read", "bw.workspace", other.design()));
    assertEquals("unknown_resource", may(acme.owner(), "read", "bw.tenant", other.tenant()));
  }

  @Test
  void anInvitationLiesWhereItsStoreSays() {
    UUID invitation = UUID.randomUUID();
    ResourceLocations inDesign = (t, r) -> new InWorkspace(acme.design().toString());
    ResourceLocations inSales = (t, r) -> new InWorkspace(acme.sales().toString());
    assertEquals("granted", may(lead, "read", "bw.invitation", invitation, inDesign));
    assertEquals("not_granted", may(lead, "read", "bw.invitation", invitation, inSales));
    assertEquals(
        "not_granted", may(lead, "read", "bw.invitation", invitation, (t, r) -> new OnTenant()));
    assertEquals("unknown_resource", may(lead, "read", "bw.invitation", invitation));
  }

  @Test
  void theStoreIsAskedOnlyForWhatCouldBeAnIdAndThePolicyDoesNotKnow() {
    may(lead, "read", "bw.invitation", "' or 1=1 --");
    may(lead, "read", "bw.invitation", UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
    may(lead, "create", "bw.invitation", acme.design());
    may(lead, "read", "document", UUID.randomUUID());
    assertEquals(List.of(), looked);
    Reference invitation = new Reference("bw.invitation", UUID.randomUUID().toString());
    may(lead, "read", invitation.type(), invitation.id());
    assertEquals(List.of(invitation), looked);
  }

  @Test
  @Tag("security-46")
  void aPolicyThatCannotBeReadIsADeny() {
    assertErrorOf(snapshotsWithout(acme.tenant()), (tenant, resource) -> new Nowhere());
  }

  @Test
  @Tag("security-46")
  void aStoreThatCannotBeReadIsADeny() {
    assertErrorOf(
        ground.snapshots(),
        (tenant, resource) -> {
          throw new IllegalStateException("planned");
        });
  }

  @Test
  @Tag("security-46")
  void aPolicyOfTheInstallationThatCannotBeReadIsADenyToWhomItMightHaveLet() {
    Question aboutAnother =
        AQuestion.about(reader.subject().reference(), "read", new Reference("document", "1"))
            .anywhere();
    Answer answer =
        new EvaluateAccess(
                ground.asks(snapshotsWithout(TenantId.SYSTEM), (t, resource) -> new Nowhere()))
            .evaluate(lead, acme.tenant(), aboutAnother);
    assertEquals("error", answer.decision().code());
  }

  private void assertErrorOf(Snapshots snapshots, ResourceLocations locations) {
    Answer answer =
        ask(snapshots, locations, acme.owner(), "read", "bw.invitation", UUID.randomUUID());
    assertEquals("error", answer.decision().code());
    assertFalse(answer.decision().permitted());
    assertNull(answer.reasons());
  }

  private Snapshots snapshotsWithout(TenantId unreadable) {
    PolicyCompiler compiler = new CasbinPolicyCompiler();
    return new Snapshots(
        ground.ports().transactions(),
        new Unreadable(ground.ports().policies(), unreadable),
        compiler,
        Ground.A_LOT);
  }

  /** The stored policies but for one, which no longer can be read. */
  private record Unreadable(Policies stored, TenantId tenant) implements Policies {

    @Override
    public Optional<PolicyRows> read(TenantId asked) {
      if (asked.equals(tenant)) {
        throw new IllegalStateException("planned");
      }
      return stored.read(asked);
    }

    @Override
    public Optional<PolicyRows> lock(TenantId asked) {
      return stored.lock(asked);
    }

    @Override
    public void lockInstallation() {
      stored.lockInstallation();
    }
  }
}
