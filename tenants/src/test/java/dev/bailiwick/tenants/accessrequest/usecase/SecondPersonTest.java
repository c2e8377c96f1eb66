package dev.bailiwick.tenants.accessrequest.usecase;

import static dev.bailiwick.authorization.Outcome.DONE;
import static dev.bailiwick.tenants.accessrequest.usecase.Desk.PAYROLL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.usecase.ChangeTogether;
import dev.bailiwick.authorization.decision.usecase.AQuestion;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.usecase.GrantRole;
import dev.bailiwick.authorization.group.usecase.AddToGroup;
import dev.bailiwick.authorization.history.usecase.RollBack;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import dev.bailiwick.authorization.role.usecase.PutRole;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.usecase.GrantOrAsk.Given;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A role that demands approval is never given by one person alone, whichever way they try. */
class SecondPersonTest {

  private final Desk desk = new Desk();
  private final Acme acme = desk.acme();
  private final Person owner = acme.owner();
  private final Person admin = acme.holding("bw.admin", "tenant");
  private final Person eve = acme.holding("bw.member", "tenant");

  private RequestedAccess given(Subject to) {
    return assertInstanceOf(Given.Later.class, desk.gives(owner, to, PAYROLL)).request();
  }

  private String puts(Role role) {
    return Outcome.of(() -> new PutRole(desk.house().policy()).put(owner, acme.tenant(), role));
  }

  private static Role payroll(boolean approval) {
    return Role.custom(PAYROLL, List.of(new RoleEntry("document", "edit")), List.of())
        .withApproval(approval);
  }

  @Test
  void anotherPersonApproves() {
    RequestedAccess asked = given(eve.subject());
    assertFalse(desk.holds(eve, PAYROLL));
    assertEquals("own_request", desk.approves(owner, asked));
    assertEquals(DONE, desk.approves(admin, asked));
    assertTrue(desk.holds(eve, PAYROLL));
    assertInstanceOf(Given.Now.class, desk.gives(owner, eve.subject(), PAYROLL));
  }

  @Test
  void whoWouldHoldItIsNoSecondPerson() {
    assertEquals("own_request", desk.approves(admin, given(admin.subject())));
    GroupId group = GroupId.random();
    acme.change(new GroupPut(group, "clerks"));
    addsToGroup(group, admin);
    assertEquals("own_request", desk.approves(admin, given(Subject.of(group))));
  }

  /** What a group held once goes on for all of it, whoever of it asks. */
  @Test
  void whoIsInTheGroupIsNoSecondPersonEither() {
    GroupId group = GroupId.random();
    acme.change(new GroupPut(group, "clerks"));
    addsToGroup(group, admin);
    addsToGroup(group, eve);
    GrantId ended = GrantId.random();
    acme.change(
        new GrantAdded(
            new Grant(
                ended,
                Subject.of(group),
                "bw.workspace_editor",
                acme.scope("design"),
                desk.house().ground().now().plusSeconds(1),
                null)));
    desk.house().ground().pass(Duration.ofSeconds(1));
    RequestedAccess asked = desk.asks(eve, editing(), wayTo(ended));
    assertEquals("own_request", desk.approves(admin, asked));
    assertEquals(DONE, desk.approves(owner, asked));
  }

  private Question editing() {
    return AQuestion.about(eve.subject().reference(), "edit", new Reference("document", "42"))
        .in(acme.design());
  }

  private int wayTo(GrantId ended) {
    List<Step> renewing = List.of(new Step.Renew(ended));
    return IntStream.range(0, 100)
        .filter(way -> desk.asks(eve, editing(), way).steps().equals(renewing))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void applicationsNeitherAskNorApprove() {
    Machine machine = acme.applicationHolding("bw.admin", "tenant");
    assertEquals("people_only", Outcome.of(() -> desk.gives(machine, eve.subject(), PAYROLL)));
    assertEquals("people_only", desk.approves(machine, given(eve.subject())));
    assertEquals("people_only", Outcome.of(() -> desk.asks(machine, PAYROLL, "tenant")));
  }

  @Test
  void whoDoesNotHoldItDoesNotAskEither() {
    assertEquals("forbidden", Outcome.of(() -> desk.gives(eve, eve.subject(), PAYROLL)));
    Person designer = acme.holding("bw.workspace_admin", "design");
    assertEquals("forbidden", Outcome.of(() -> desk.gives(designer, eve.subject(), PAYROLL)));
  }

  @Test
  void aMemberMayAskForIt() {
    RequestedAccess asked = desk.asks(eve, PAYROLL, "tenant");
    assertEquals(DONE, desk.approves(owner, asked));
    assertTrue(desk.holds(eve, PAYROLL));
  }

  @Test
  void noBatchGivesIt() {
    GrantRole.Wanted wanted =
        new GrantRole.Wanted(
            eve.subject().reference(), PAYROLL, new Reference("bw.tenant", ""), null);
    long version = desk.house().version(acme.tenant());
    assertEquals(
        "approval_needed",
        Outcome.of(
            () ->
                new ChangeTogether(desk.house().policy())
                    .change(owner, acme.tenant(), List.of(GrantRole.part(wanted)), version)));
  }

  private String addsToGroup(GroupId group, Person member) {
    return Outcome.of(
        () ->
            new AddToGroup(desk.house().policy())
                .add(owner, acme.tenant(), group, member.user().toString()));
  }

  @Test
  void noPlaceInAGroupGivesIt() {
    GroupId group = GroupId.random();
    acme.change(new GroupPut(group, "clerks"));
    assertEquals(DONE, desk.approves(admin, given(Subject.of(group))));
    assertEquals("approval_needed", addsToGroup(group, eve));
  }

  @Test
  void noRoleThatIncludesItGivesIt() {
    assertEquals(DONE, puts(Role.custom("clerk", List.of(), List.of())));
    acme.give(eve, "clerk", "tenant");
    assertEquals("approval_needed", puts(Role.custom("clerk", List.of(), List.of(PAYROLL))));
    assertEquals(DONE, puts(Role.custom("chief", List.of(), List.of(PAYROLL))));
    assertInstanceOf(Given.Later.class, desk.gives(owner, eve.subject(), "chief"));
  }

  @Test
  void noRollbackGivesItAgain() {
    assertEquals(DONE, desk.approves(admin, given(eve.subject())));
    long held = desk.house().version(acme.tenant());
    Grant grant =
        desk.house().ports().core().rows(acme.tenant()).grantsTo(eve.subject()).stream()
            .filter(known -> known.role().equals(PAYROLL))
            .findAny()
            .orElseThrow();
    desk.house().ground().take(owner, acme.tenant(), grant.id());
    RollBack rollBack =
        new RollBack(
            desk.house().policy(),
            desk.house().ground().history(),
            desk.house().ports().core().resources());
    assertEquals(
        "approval_needed", Outcome.of(() -> rollBack.rollBack(owner, acme.tenant(), held)));
  }

  @Test
  void noInvitationGivesIt() {
    assertEquals(
        "approval_needed",
        Outcome.of(
            () ->
                desk.house().invites(owner, acme.tenant(), "bob", PAYROLL, new Scope.OnTenant())));
  }

  /** Whoever was invited before stays outside: the invitation is void, and nothing breaks. */
  @Test
  void anInvitationThatIsOpenWhenTheDemandComesIsVoid() {
    assertEquals(DONE, puts(Role.custom("clerk", List.of(), List.of())));
    desk.house().invites(owner, acme.tenant(), "bob", "clerk", new Scope.OnTenant());
    assertEquals(DONE, puts(Role.custom("clerk", List.of(), List.of()).withApproval(true)));
    Person bob = desk.house().signsIn("bob");
    assertFalse(desk.house().ports().core().rows(acme.tenant()).members().containsKey(bob.user()));
  }

  @Test
  void theDemandStaysAndTakesNothingFromThoseWhoHoldTheRole() {
    assertEquals("approval_stays", puts(payroll(false)));
    assertEquals(DONE, puts(Role.custom("clerk", List.of(), List.of())));
    acme.give(eve, "clerk", "tenant");
    assertEquals(DONE, puts(Role.custom("clerk", List.of(), List.of()).withApproval(true)));
    assertTrue(desk.holds(eve, "clerk"));
    assertInstanceOf(Given.Later.class, desk.gives(owner, admin.subject(), "clerk"));
  }
}
