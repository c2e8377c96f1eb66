package dev.bailiwick.tenants.member.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.DeclaredAttribute.Kind;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.member.ExternalId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is declared holds for everyone who writes attributes. */
class DeclareAttributesTest {

  private static final DeclaredAttribute DEPARTMENT =
      new DeclaredAttribute(
          "department", Kind.STRING, List.of(new Value.Text("sales"), new Value.Text("design")));
  private static final DeclaredAttribute LEVEL =
      new DeclaredAttribute("level", Kind.NUMBER, List.of());
  private static final DeclaredAttribute UNTIL =
      new DeclaredAttribute("until", Kind.INSTANT, List.of());

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Person bob = acme.member();
  private final DeclareAttributes declare = new DeclareAttributes(house.policy());

  private String declares(Caller by, DeclaredAttribute... attributes) {
    return Outcome.of(() -> declare.declare(by, acme.tenant(), List.of(attributes)));
  }

  private String sets(String name, Value value) {
    return sets(Map.of(name, value));
  }

  private String sets(Map<String, Value> attributes) {
    return Outcome.of(
        () ->
            new ChangeMember(house.policy())
                .change(
                    acme.owner(),
                    acme.tenant(),
                    bob.user(),
                    new ChangeMember.Wanted(null, attributes, null)));
  }

  @Test
  void whereNoneIsDeclaredAnythingGoes() {
    assertEquals(Outcome.DONE, sets("anything", new Value.Flag(true)));
    assertEquals(Outcome.DONE, declares(acme.owner()));
  }

  @Test
  void whatIsNotDeclaredOrOfAnotherKindIsRefused() {
    declares(acme.owner(), DEPARTMENT, LEVEL, UNTIL);
    assertEquals(Outcome.DONE, sets("department", new Value.Text("sales")));
    assertEquals(Outcome.DONE, sets("level", new Value.Num(new BigDecimal("7.50"))));
    assertEquals(Outcome.DONE, sets("until", new Value.Text("2026-12-31T23:59:59Z")));
    for (Map.Entry<String, Value> refused :
        List.of(
            Map.entry("departement", (Value) new Value.Text("sales")),
            Map.entry("department", (Value) new Value.Text("legal")),
            Map.entry("department", (Value) new Value.Flag(true)),
            Map.entry("level", (Value) new Value.Text("7")),
            Map.entry("until", (Value) new Value.Text("tomorrow")))) {
      Refusal refusal =
          assertThrows(
              Refusal.class,
              () ->
                  new PutExternalMember(
                          house.ports().core().transactions(),
                          house.policy(),
                          house.ports().members())
                      .put(
                          acme.owner(),
                          acme.tenant(),
                          new ExternalId("rick"),
                          Map.ofEntries(refused)));
      assertEquals("attributes." + refused.getKey(), refusal.field());
      assertEquals("invalid_field", sets(Map.ofEntries(refused)));
    }
  }

  @Test
  void whatMembersHaveAlreadyIsNotForbiddenBehindTheirBacks() {
    sets("nick", new Value.Text("bob"));
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> declare.declare(acme.owner(), acme.tenant(), List.of(DEPARTMENT)));
    assertEquals("attributes_in_use", refusal.code());
    assertTrue(refusal.message().contains("allowed: 1;"), refusal.message());
    assertTrue(refusal.message().contains(bob.user().toString()), refusal.message());
    sets(Map.of());
    assertEquals(Outcome.DONE, declares(acme.owner(), DEPARTMENT));
  }

  /** Their attributes came from a time in which they were allowed. */
  @Test
  void whoWasRemovedComesBackAsTheyWere() {
    sets("nick", new Value.Text("bob"));
    house.removes(acme.owner(), acme.tenant(), bob.user());
    assertEquals(Outcome.DONE, declares(acme.owner(), DEPARTMENT));
    acme.change(new MemberStatusChanged(bob.user(), MemberStatus.ACTIVE));
    assertEquals(Outcome.DONE, sets(Map.of()));
  }

  @Test
  void itIsReadAsItIsAndAsItWas() {
    AttributeDirectory directory =
        new AttributeDirectory(house.ground().reads(), house.ground().history());
    long before = house.version(acme.tenant());
    declares(acme.owner(), LEVEL, DEPARTMENT);
    long version = house.version(acme.tenant());
    declares(acme.owner(), DEPARTMENT, LEVEL);
    assertEquals(version, house.version(acme.tenant()), "in whatever order");
    assertEquals(
        List.of(DEPARTMENT, LEVEL), directory.list(acme.owner(), acme.tenant(), new AsOf.Now()));
    assertEquals(
        List.of(DEPARTMENT, LEVEL),
        directory.list(acme.owner(), acme.tenant(), new AsOf.Version(version)));
    assertEquals(List.of(), directory.list(acme.owner(), acme.tenant(), new AsOf.Version(before)));
  }

  @Test
  void itTakesTheRightToChangeTheTenant() {
    assertEquals("forbidden", declares(acme.holding("bw.member", "tenant"), LEVEL));
    assertEquals("not_found", declares(house.ground().someone(), LEVEL));
    assertEquals(Outcome.DONE, declares(acme.holding("bw.admin", "tenant"), LEVEL));
  }
}
