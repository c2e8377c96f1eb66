package dev.bailiwick.tenants.member.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.member.ExternalId;
import dev.bailiwick.tenants.member.MemberProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PutExternalMemberTest {

  private static final ExternalId RICK = new ExternalId("rick@the-citadel.com");

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final PutExternalMember put =
      new PutExternalMember(
          house.ports().core().transactions(), house.policy(), house.ports().members());

  private Changed<MemberProfile> puts(Caller by) {
    return put.put(by, acme.tenant(), RICK, null);
  }

  private Changed<MemberProfile> puts(Caller by, String department) {
    return put.put(by, acme.tenant(), RICK, Map.of("department", new Value.Text(department)));
  }

  @Test
  void aMemberWhoDoesNotSignInIsThereOnce() {
    Changed<MemberProfile> first = puts(acme.owner());
    assertEquals(RICK.value(), first.value().externalId());
    assertEquals(MemberStatus.ACTIVE, first.value().status());
    assertEquals(first, puts(acme.owner()));
    assertEquals(first.policyVersion(), house.version(acme.tenant()));
  }

  @Test
  void whoWasRemovedComesBackWithNothing() {
    MemberProfile rick = puts(acme.owner()).value();
    acme.give(new Person(rick.id()), "bw.workspace_editor", "design");
    house.removes(acme.owner(), acme.tenant(), rick.id());
    MemberProfile again = puts(acme.owner()).value();
    assertEquals(rick.id(), again.id());
    assertEquals(MemberStatus.ACTIVE, again.status());
    assertTrue(
        house
            .ports()
            .core()
            .rows(acme.tenant())
            .grantsTo(new Person(rick.id()).subject())
            .isEmpty());
  }

  @Test
  void whoIsDisabledStaysSo() {
    MemberProfile rick = puts(acme.owner()).value();
    house.disables(acme.owner(), acme.tenant(), rick.id());
    assertEquals(MemberStatus.DISABLED, puts(acme.owner()).value().status());
  }

  @Test
  void attributesAreThoseThatWereSentLast() {
    Changed<MemberProfile> first = puts(acme.owner(), "sales");
    assertEquals(Map.of("department", new Value.Text("sales")), first.value().attributes());
    assertEquals(first, puts(acme.owner(), "sales"));
    assertEquals(first, puts(acme.owner()), "not sent is not changed");
    MemberProfile moved = puts(acme.owner(), "design").value();
    assertEquals(Map.of("department", new Value.Text("design")), moved.attributes());
  }

  @Test
  void describingWhoIsHereAlreadyTakesTheRightToChangeMembers() {
    Role recruiter =
        Role.custom("recruiter", List.of(new RoleEntry("bw.member", "create")), List.of());
    acme.change(new RolePut(recruiter));
    Person maker = acme.member();
    acme.change(
        new GrantAdded(
            new GrantTerms("recruiter", new Scope.OnTenant(), null).to(maker.subject())));
    assertEquals(Outcome.DONE, Outcome.of(() -> puts(maker, "sales")));
    assertEquals(Outcome.DONE, Outcome.of(() -> puts(maker, "sales")));
    assertEquals("forbidden", Outcome.of(() -> puts(maker, "design")));
  }

  @Test
  void theSameIdInAnotherTenantIsAnotherMember() {
    Acme other = Acme.on(house.ground());
    assertNotEquals(
        puts(acme.owner()).value().id(),
        put.put(other.owner(), other.tenant(), RICK, null).value().id());
  }

  @Test
  void itTakesTheRightToCreateMembers() {
    assertEquals("forbidden", Outcome.of(() -> puts(acme.holding("bw.member", "tenant"))));
    assertEquals("not_found", Outcome.of(() -> puts(house.ground().someone())));
    assertEquals(Outcome.DONE, Outcome.of(() -> puts(acme.holding("bw.admin", "tenant"))));
  }
}
