package dev.bailiwick.tenants.accessrequest.usecase;

import static dev.bailiwick.authorization.Outcome.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.decision.usecase.AQuestion;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Status;
import dev.bailiwick.tenants.accessrequest.usecase.AskForAccess.Want;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member asks, and somebody who could give it decides (seed 83). */
class AccessRequestsTest {

  private final Desk desk = new Desk();
  private final Acme acme = desk.acme();
  private final Person eve = acme.holding("bw.member", "tenant");
  private final Instant soon = desk.house().ground().now().plus(Duration.ofHours(1));

  private Question reading(String workspace) {
    WorkspaceId in = ((Scope.OnWorkspace) acme.scope(workspace)).workspace();
    return AQuestion.about(eve.subject().reference(), "read", new Reference("document", "42"))
        .in(in);
  }

  @Test
  void whatIsAskedForIsGivenOnceSomebodyApproves() {
    RequestedAccess asked = desk.asks(eve, "bw.workspace_editor", "design", soon);
    assertFalse(desk.holds(eve, "bw.workspace_editor"));
    assertEquals(DONE, desk.approves(acme.owner(), asked));
    Grant given =
        desk.house().ports().core().rows(acme.tenant()).grantsTo(eve.subject()).stream()
            .filter(grant -> grant.role().equals("bw.workspace_editor"))
            .findAny()
            .orElseThrow();
    assertEquals(soon, given.expiresAt());
    LedgerEntry last = desk.house().ground().entries(acme.tenant()).getLast();
    assertEquals(acme.owner().subject().toString(), last.actor().name());
    assertEquals(Status.APPROVED, desk.status(asked));
  }

  @Test
  void theLeastChangeIsAskedForThatAnExplanationProposes() {
    acme.change(
        new RolePut(Role.custom("a-lot", List.of(new RoleEntry("document", "*")), List.of())));
    acme.change(
        new RolePut(Role.custom("reader", List.of(new RoleEntry("document", "read")), List.of())));
    Scope document = acme.scope("document");
    assertEquals(
        List.of(new Step.Give("reader", document)), desk.asks(eve, reading("design"), 0).steps());
    Step other = desk.asks(eve, reading("design"), 1).steps().getFirst();
    assertTrue(other instanceof Step.Give(var role, var on) && on.equals(document));
    assertEquals("invalid_field", Outcome.of(() -> desk.asks(eve, reading("design"), 1000)));
    assertEquals(DONE, desk.approves(acme.owner(), desk.asks(eve, reading("design"), 0)));
    assertEquals("already_permitted", Outcome.of(() -> desk.asks(eve, reading("design"), 0)));
  }

  /** Whoever may not see a workspace learns nothing about it (18). */
  @Test
  void whatMayNotBeSeenIsNotThere() {
    acme.change(
        new RolePut(
            Role.custom(
                "asker", List.of(new RoleEntry("bw.access_request", "create")), List.of())));
    Person asker = acme.holding("asker", "tenant");
    for (Object workspace : List.of(acme.design(), WorkspaceId.random())) {
      Question question =
          AQuestion.about(asker.subject().reference(), "read", new Reference("document", "42"))
              .in(workspace);
      assertEquals("not_found", Outcome.of(() -> desk.asks(asker, question, 0)));
    }
    Person guest = acme.holding("bw.guest", "tenant");
    assertEquals("not_found", Outcome.of(() -> desk.asks(guest, "bw.workspace_viewer", "design")));
    Reference absent = new Reference("bw.workspace", WorkspaceId.random().toString());
    Want want = new Want.ToHold("bw.workspace_viewer", absent);
    assertEquals("not_found", Outcome.of(() -> desk.asks(guest, want, null)));
    assertEquals("not_found", Outcome.of(() -> desk.asks(eve, want, null)));
    Person stranger = desk.house().ground().someone();
    assertEquals("not_found", Outcome.of(() -> desk.asks(stranger, "bw.guest", "tenant")));
    RequestedAccess asked = desk.asks(eve, "bw.workspace_viewer", "design");
    assertEquals("not_found", desk.approves(stranger, asked));
    assertEquals("not_found", desk.refuses(stranger, asked));
    assertEquals("not_found", desk.withdraws(stranger, asked));
    assertEquals("not_found", Outcome.of(() -> desk.lists(stranger)));
  }

  @ParameterizedTest
  @CsvSource({"bw.owner, invalid_field", "bw.admin, invalid_field", "none, invalid_field"})
  void nobodyAsksToOwnOrToAdminister(String role, String outcome) {
    assertEquals(outcome, Outcome.of(() -> desk.asks(eve, role, "tenant")));
  }

  @Test
  void guestsDoNotAsk() {
    Person guest = acme.holding("bw.guest", "tenant");
    assertEquals("forbidden", Outcome.of(() -> desk.asks(guest, "bw.member", "tenant")));
  }

  @ParameterizedTest
  @CsvSource({
    "bw.owner,           tenant, design, done",
    "bw.admin,           tenant, tenant, done",
    "bw.workspace_admin, design, design, done",
    "bw.workspace_admin, design, ui,     done",
    "bw.workspace_admin, design, tenant, forbidden",
    "bw.workspace_admin, design, sales,  forbidden",
    "bw.workspace_editor,design, design, forbidden",
    "bw.member,          tenant, design, forbidden",
    "decider,            tenant, design, beyond_own_holdings",
  })
  @Tag("security-29")
  void whoMayGiveItDecides(String held, String on, String wantedOn, String outcome) {
    acme.change(
        new RolePut(
            Role.custom(
                "decider", List.of(new RoleEntry("bw.access_request", "decide")), List.of())));
    Person decider = acme.holding(held, on);
    RequestedAccess asked = desk.asks(eve, "bw.workspace_viewer", wantedOn);
    assertEquals(outcome, desk.approves(decider, asked));
    assertEquals(outcome.equals(DONE), desk.holds(eve, "bw.workspace_viewer"));
  }

  @Test
  @Tag("security-29")
  void nobodyApprovesTheirOwn() {
    Person admin = acme.holding("bw.admin", "tenant");
    RequestedAccess asked = desk.asks(admin, "bw.workspace_viewer", "design");
    assertEquals("own_request", desk.approves(admin, asked));
    assertEquals(DONE, desk.approves(acme.owner(), asked));
  }

  @Test
  void anApplicationIsNobodysSecondPerson() {
    RequestedAccess asked = desk.asks(eve, "bw.workspace_viewer", "design");
    assertEquals(
        "people_only", desk.approves(acme.applicationHolding("bw.admin", "tenant"), asked));
  }

  @Test
  void theFirstDecisionHolds() {
    Person admin = acme.holding("bw.admin", "tenant");
    RequestedAccess asked = desk.asks(eve, "bw.workspace_viewer", "design");
    assertEquals(DONE, desk.approves(admin, asked));
    long version = desk.house().version(acme.tenant());
    assertEquals(DONE, desk.approves(admin, asked));
    assertEquals("already_decided", desk.approves(acme.owner(), asked));
    assertEquals("already_decided", desk.refuses(acme.owner(), asked));
    assertEquals("already_decided", desk.withdraws(eve, asked));
    assertEquals(version, desk.house().version(acme.tenant()));
    RequestedAccess other = desk.asks(eve, "bw.workspace_editor", "design");
    assertEquals(DONE, desk.refuses(admin, other));
    assertEquals(DONE, desk.refuses(admin, other));
    assertEquals("already_decided", desk.approves(acme.owner(), other));
    assertFalse(desk.holds(eve, "bw.workspace_editor"));
  }

  @Test
  void askingForTheSameFindsTheOpenRequest() {
    RequestedAccess asked = desk.asks(eve, "bw.workspace_viewer", "design");
    assertEquals(asked.id(), desk.asks(eve, "bw.workspace_viewer", "design").id());
    assertEquals(DONE, desk.withdraws(eve, asked));
    assertEquals(DONE, desk.withdraws(eve, asked));
    assertEquals("access_request_over", desk.approves(acme.owner(), asked));
    assertFalse(asked.id().equals(desk.asks(eve, "bw.workspace_viewer", "design").id()));
  }

  @Test
  void anOpenRequestExpires() {
    RequestedAccess asked = desk.asks(eve, "bw.workspace_viewer", "design");
    desk.house().ground().pass(RequestedAccess.OPEN);
    assertEquals("access_request_over", desk.approves(acme.owner(), asked));
    RequestedAccess brief = desk.asks(eve, "bw.workspace_editor", "design", later(60));
    desk.house().ground().pass(Duration.ofSeconds(60));
    assertEquals("access_request_over", desk.approves(acme.owner(), brief));
  }

  private Instant later(long seconds) {
    return desk.house().ground().now().plusSeconds(seconds);
  }

  @Test
  void whoApprovesMayMakeItShorterAndNeverLonger() {
    RequestedAccess asked = desk.asks(eve, "bw.workspace_viewer", "design", soon);
    assertEquals("invalid_field", desk.approves(acme.owner(), asked, soon.plusSeconds(1)));
    assertEquals(DONE, desk.approves(acme.owner(), asked, soon.minusSeconds(1)));
    desk.house().ground().pass(Duration.ofHours(1));
    assertEquals(DONE, Outcome.of(() -> desk.asks(eve, reading("design"), 0)));
  }

  @Test
  void aRequestEndsWithTheMembership() {
    RequestedAccess asked = desk.asks(eve, "bw.workspace_viewer", "design");
    desk.house().removes(acme.owner(), acme.tenant(), eve.user());
    assertEquals(Status.ENDED, desk.status(asked));
    assertEquals("access_request_over", desk.approves(acme.owner(), asked));
    assertEquals("not_found", Outcome.of(() -> desk.lists(eve)));
  }

  @Test
  void everyoneSeesTheirOwnAndOthersWhereTheyRead() {
    RequestedAccess inDesign = desk.asks(eve, "bw.workspace_viewer", "design");
    RequestedAccess inSales = desk.asks(eve, "bw.workspace_viewer", "sales");
    Person designer = acme.holding("bw.workspace_admin", "design");
    Person other = acme.holding("bw.member", "tenant");
    assertEquals(List.of(inDesign.id()), desk.lists(designer));
    assertEquals(2, desk.lists(eve).size());
    assertEquals(2, desk.lists(acme.owner()).size());
    assertEquals(List.of(), desk.lists(other));
    assertEquals("forbidden", Outcome.of(() -> desk.lists(acme.member())));
    assertEquals(DONE, gets(eve, inSales));
    assertEquals("forbidden", gets(designer, inSales));
    assertEquals("forbidden", gets(other, inSales));
    assertEquals("not_found", gets(desk.house().ground().someone(), inSales));
  }

  private String gets(Person by, RequestedAccess request) {
    return Outcome.of(() -> desk.directory().get(by, acme.tenant(), request.id()));
  }
}
