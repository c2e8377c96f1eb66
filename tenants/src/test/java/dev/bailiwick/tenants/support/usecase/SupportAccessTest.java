package dev.bailiwick.tenants.support.usecase;

import static dev.bailiwick.authorization.Outcome.DONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.usecase.Desk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator comes in when the tenant says so, for as long as it was told, and goes. */
class SupportAccessTest {

  private static final String ROLE = "bw.workspace_viewer";

  private final Desk desk = new Desk();
  private final Acme acme = desk.acme();
  private final Person operator = desk.house().operator("bw.admin");

  private RequestedAccess asks(Caller by, String role, long minutes) {
    return new AskForSupportAccess(desk.house().policy(), desk.book())
        .ask(
            by,
            acme.tenant(),
            new AskForSupportAccess.Wanted(role, Duration.ofMinutes(minutes), "Ticket 42"));
  }

  private RequestedAccess asks() {
    return asks(operator, ROLE, 60);
  }

  private String ends(Caller by, RequestedAccess request) {
    return Outcome.of(
        () ->
            new EndSupportAccess(desk.house().policy(), desk.book())
                .end(by, acme.tenant(), request.id()));
  }

  private boolean isIn() {
    return desk.house().ground().reads().admits(operator, acme.tenant());
  }

  private String lists(Caller by) {
    return Outcome.of(
        () ->
            new SupportDirectory(
                    desk.house().ports().core().transactions(),
                    desk.house().ground().reads(),
                    desk.house().ports().accessRequests())
                .list(by, acme.tenant(), new Page.Request(null, 10)));
  }

  @Test
  void anOperatorIsInFromTheApprovalToTheEnd() {
    RequestedAccess asked = asks();
    assertFalse(isIn());
    desk.house().ground().pass(Duration.ofMinutes(30));
    assertEquals(DONE, desk.approves(acme.owner(), asked));
    assertTrue(isIn());
    assertTrue(desk.holds(operator, ROLE));
    desk.house().ground().pass(Duration.ofMinutes(60).minusMillis(1));
    assertTrue(isIn());
    desk.house().ground().pass(Duration.ofMillis(1));
    assertFalse(isIn());
    assertEquals(DONE, desk.approves(acme.owner(), asks()), "they may come again");
    assertTrue(isIn());
  }

  @Test
  void theTenantDecides() {
    RequestedAccess asked = asks();
    assertEquals("not_found", desk.approves(operator, asked));
    assertEquals("forbidden", desk.approves(acme.holding("bw.workspace_admin", "design"), asked));
    assertEquals(DONE, desk.refuses(acme.holding("bw.admin", "tenant"), asked));
    assertFalse(isIn());
  }

  @Test
  void eitherSideEndsIt() {
    RequestedAccess one = asks();
    assertEquals(DONE, ends(operator, one));
    assertEquals("access_request_over", desk.approves(acme.owner(), one));
    RequestedAccess other = asks();
    desk.approves(acme.owner(), other);
    assertEquals("forbidden", ends(acme.holding("bw.member", "tenant"), other));
    assertEquals("not_found", ends(desk.house().ground().someone(), other));
    assertEquals(DONE, ends(acme.owner(), other));
    assertFalse(isIn());
    assertFalse(desk.holds(operator, ROLE));
    assertEquals(DONE, ends(acme.owner(), other));
    RequestedAccess third = asks();
    desk.approves(acme.owner(), third);
    assertEquals(DONE, ends(operator, third));
    assertFalse(isIn());
  }

  @Test
  @Tag("security-47")
  void everyActStandsInTheTenantsOwnAudit() {
    RequestedAccess asked = asks();
    desk.approves(acme.owner(), asked);
    ends(operator, asked);
    desk.refuses(acme.owner(), asks());
    String asking = operator.subject().toString();
    String deciding = acme.owner().subject().toString();
    assertEquals(
        List.of(
            asking + " support_requested",
            deciding + " support_approved",
            asking + " support_ended",
            asking + " support_requested",
            deciding + " support_refused"),
        desk.noted());
    assertEquals(
        asking,
        desk.house().ground().entries(acme.tenant()).getLast().actor().name(),
        "and their going in its ledger");
  }

  @Test
  void onlyAnOperatorAsks() {
    assertEquals("forbidden", Outcome.of(() -> asks(acme.owner(), ROLE, 60)));
    assertEquals("not_found", Outcome.of(() -> asks(desk.house().ground().someone(), ROLE, 60)));
  }

  @ParameterizedTest
  @CsvSource({
    "bw.owner, 60, invalid_field",
    "bw.admin, 60, invalid_field",
    "none, 60, invalid_field",
    "bw.guest, 0, invalid_field",
    "bw.guest, 481, invalid_field",
    "bw.guest, 480, done",
  })
  void whatCanBeAskedFor(String role, long minutes, String outcome) {
    assertEquals(outcome, Outcome.of(() -> asks(operator, role, minutes)));
  }

  /** A request stays open for a month, and an operator may be none any more by then. */
  @Test
  void nobodyComesInWhoIsNoOperatorAnyMore() {
    RequestedAccess asked = asks();
    desk.house()
        .ports()
        .core()
        .append(TenantId.SYSTEM, new MemberStatusChanged(operator.user(), MemberStatus.REMOVED));
    assertEquals("access_request_over", desk.approves(acme.owner(), asked));
    assertFalse(isIn());
  }

  @Test
  void nobodyComesIntoATenantOutOfUse() {
    acme.change(new TenantStatusChanged(TenantStanding.Status.SUSPENDED, null));
    assertEquals("tenant_not_active", Outcome.of(this::asks));
  }

  @Test
  void bothSidesSeeIt() {
    asks();
    assertEquals(DONE, lists(acme.owner()));
    assertEquals(DONE, lists(operator));
    assertEquals("forbidden", lists(acme.holding("bw.member", "tenant")));
    assertEquals("not_found", lists(desk.house().ground().someone()));
  }
}
