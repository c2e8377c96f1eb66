package dev.bailiwick.authorization.explain.usecase;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.decision.usecase.AQuestion;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.explain.Explanation.Heard;
import dev.bailiwick.authorization.explain.Proposal;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.explain.usecase.ExplainAccess.Explained;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a decision, and to whom. */
class ExplainAccessTest {

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Person bob = acme.holding("bw.workspace_viewer", "design");
  private final ExplainAccess explain =
      new ExplainAccess(
          ground.asks(),
          ground.ports().transactions(),
          ground.ports().policies(),
          new CasbinPolicyCompiler());

  private PolicyRows rows() {
    return ground.ports().rows(acme.tenant());
  }

  private Explained explained(Caller by, Reference about, String action) {
    Question question =
        AQuestion.about(about, action, new Reference("document", "42")).in(acme.design());
    return explain.explain(by, acme.tenant(), question);
  }

  private Explained explained(Caller by, Caller about, String action) {
    return explained(by, about.subject().reference(), action);
  }

  private static List<List<Proposal>> ways(Explained explained) {
    return requireNonNull(explained.ways());
  }

  private static List<List<Step>> steps(Explained explained) {
    return ways(explained).stream().map(way -> way.stream().map(Proposal::step).toList()).toList();
  }

  private static void assertCodeAlone(String code, Explained explained) {
    assertEquals(code, explained.decision().code());
    assertNull(explained.carrier());
    assertEquals(List.of(), explained.trace());
    assertEquals(List.of(), explained.ways());
  }

  @Test
  void aPermitIsExplainedByWhatCarriesIt() {
    GrantId grant = rows().grantsTo(bob.subject()).getFirst().id();
    Explained explained = explained(acme.owner(), bob, "read");
    assertEquals("granted", explained.decision().code());
    assertEquals(rows().version(), explained.policyVersion());
    assertEquals(grant, requireNonNull(explained.carrier()).grant());
    assertEquals(
        List.of(new Heard(grant, bob.subject(), "bw.workspace_viewer", "granted")),
        explained.trace());
    assertEquals(List.of(), explained.ways());
  }

  @Test
  void aDenyIsExplainedByTheLeastThatWouldPermit() {
    Explained explained = explained(acme.owner(), bob, "edit");
    assertEquals("not_granted", explained.decision().code());
    assertNull(explained.carrier());
    assertTrue(
        steps(explained)
            .contains(List.of(new Step.Give("bw.workspace_editor", acme.scope("design")))));
    for (List<Proposal> way : ways(explained)) {
      assertEquals(1, way.size(), "one more role is enough");
      assertEquals(List.of(acme.owner().subject().reference()), way.getFirst().by());
      assertFalse(
          way.getFirst().step() instanceof Step.Give(var role, var on)
              && (role.equals("bw.owner") || role.equals("bw.admin")));
    }
  }

  @Test
  void anEndedGrantCanBeRenewed() {
    Person carol =
        acme.holding("bw.workspace_viewer", "ui", ground.now().plus(Duration.ofMinutes(1)));
    GrantId grant = rows().grantsTo(carol.subject()).getFirst().id();
    ground.pass(Duration.ofMinutes(1));
    Question question =
        AQuestion.about(carol.subject().reference(), "read", new Reference("document", "42"))
            .in(acme.ui());
    Explained explained = explain.explain(acme.owner(), acme.tenant(), question);
    assertEquals("grant_expired", explained.decision().code());
    assertTrue(steps(explained).contains(List.of(new Step.Renew(grant))));
    assertEquals("grant_expired", explained.trace().getFirst().code());
  }

  @Test
  void whatIsProposedNamesTheMemberByOurIdHoweverTheyWereAskedAbout() {
    UserId rick = ground.ports().newUser();
    acme.change(new MemberAdded(rick, new Personal("rick@the-citadel.com")));
    Explained asked =
        explained(acme.owner(), new Reference("user", "rick@the-citadel.com"), "read");
    assertFalse(ways(asked).isEmpty());
    ways(asked).stream()
        .flatMap(List::stream)
        .forEach(proposal -> assertEquals(Subject.of(rick), proposal.subject()));
    assertEquals(asked, explained(acme.owner(), new Reference("user", rick.toString()), "read"));
  }

  @ParameterizedTest
  @CsvSource({"256, true", "257, false"})
  void nothingIsProposedThatCannotBeGrantedOn(int length, boolean onItself) {
    Reference document = new Reference("document", "4".repeat(length));
    Question question =
        AQuestion.about(bob.subject().reference(), "edit", document).in(acme.design());
    assertEquals(
        onItself,
        steps(explain.explain(acme.owner(), acme.tenant(), question))
            .contains(
                List.of(new Step.Give("bw.workspace_editor", new Scope.OnResource(document)))));
  }

  @Test
  void noMoreThanAnyoneReads() {
    for (int i = 0; i < 60; i++) {
      acme.change(
          new RolePut(
              Role.custom("editor" + i, List.of(new RoleEntry("document", "edit")), List.of())));
    }
    assertEquals(50, ways(explained(acme.owner(), bob, "edit")).size());
  }

  @ParameterizedTest
  @CsvSource({"DISABLED, subject_disabled", "REMOVED, subject_removed"})
  void whoIsShutOutIsReportedAndNothingIsProposed(MemberStatus status, String code) {
    acme.change(new MemberStatusChanged(bob.user(), status));
    Explained explained = explained(acme.owner(), bob, "edit");
    assertEquals(code, explained.decision().code());
    assertEquals(List.of(), explained.ways());
  }

  @Test
  void nobodyInParticularIsACodeAlone() {
    assertCodeAlone("subject_unknown", explained(acme.owner(), ground.someone(), "read"));
  }

  @Test
  void withoutTheRightToReadThePolicyThereIsTheCodeAlone() {
    assertCodeAlone("granted", explained(bob, bob, "read"));
    assertCodeAlone("not_granted", explained(bob, bob, "edit"));
    Caller enforcer = acme.applicationHolding("bw.enforcement_point", "tenant");
    assertCodeAlone("not_granted", explained(enforcer, bob, "edit"));
    Person admin = acme.holding("bw.admin", "tenant");
    assertFalse(ways(explained(admin, bob, "edit")).isEmpty());
  }

  @Test
  void whoMayNotAskIsToldNothing() {
    assertEquals("forbidden", Outcome.of(() -> explained(bob, acme.owner(), "read")));
    assertEquals("not_found", Outcome.of(() -> explained(ground.someone(), bob, "read")));
  }

  @Test
  void anArchivedWorkspaceComesBackFirst() {
    acme.change(new WorkspaceArchived(acme.design(), true));
    assertEquals(
        List.of(List.of(new Step.Restore(acme.design()))),
        steps(explained(acme.owner(), bob, "read")));
  }
}
