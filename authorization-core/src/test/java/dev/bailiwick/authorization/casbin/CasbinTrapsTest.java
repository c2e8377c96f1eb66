package dev.bailiwick.authorization.casbin;

import static dev.bailiwick.authorization.policy.APolicy.everywhere;
import static dev.bailiwick.authorization.policy.APolicy.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.AskedSubject;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.APolicy;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casbin.jcasbin.model.Assertion;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.Util;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The traps of jCasbin 1.99.0 that were seen, each with what would show us falling in. */
class CasbinTrapsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final CasbinPolicyCompiler compiler = new CasbinPolicyCompiler();
  private final UserId alice = UserId.random();
  private final WorkspaceId main = WorkspaceId.random();

  private Decision decide(Policy policy, String subject, String action) {
    return Decisions.decide(
        policy,
        new AccessRequest(
            AskedSubject.of("user", subject),
            action,
            new Reference("document", "1"),
            new InWorkspace(main.toString()),
            NOW));
  }

  private boolean mayEdit(Policy policy) {
    return decide(policy, alice.toString(), "edit").permitted();
  }

  private PolicyRows editor() {
    return APolicy.ofSomeTenant()
        .member(alice)
        .workspace(main)
        .with(
            new RolePut(Role.custom("editor", List.of(new RoleEntry("document", "*")), List.of())))
        .grant(alice, "editor", everywhere())
        .rows();
  }

  private PolicyRows nobody() {
    return APolicy.ofSomeTenant().member(alice).workspace(main).rows();
  }

  @Test
  void theModelIsTheFormARuleChangedInItIsAPermitGone() {
    PolicyRows rows = editor();
    Model whole = CasbinModel.of(rows);
    assertTrue(mayEdit(compiler.compile(rows, Documents.INSTALLATION, whole)));

    Model anotherGrant = CasbinModel.of(rows);
    rules(anotherGrant, "g", "g").getFirst().set(1, "role:bw.workspace_viewer");
    assertFalse(mayEdit(compiler.compile(rows, Documents.INSTALLATION, anotherGrant)));

    Model anotherEntry = CasbinModel.of(rows);
    rules(anotherEntry, "p", "p").set(0, List.of("role:editor", "document", "read", "allow", ""));
    assertFalse(mayEdit(compiler.compile(rows, Documents.INSTALLATION, anotherEntry)));
  }

  @Test
  @Tag("security-21")
  void trap1TwoTenantsWithTheSameNamesDecidedAtOnceNeverMix() throws Exception {
    Policy permits = Documents.compiled(editor());
    Policy denies = Documents.compiled(nobody());
    Callable<Long> permitted = () -> count(permits);
    Callable<Long> denied = () -> count(denies);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Long>> counts = threads.invokeAll(List.of(permitted, denied, permitted, denied));
      assertEquals(20_000, counts.get(0).get());
      assertEquals(0, counts.get(1).get());
      assertEquals(20_000, counts.get(2).get());
      assertEquals(0, counts.get(3).get());
    }
  }

  private long count(Policy policy) {
    long permits = 0;
    for (int i = 0; i < 20_000; i++) {
      permits += mayEdit(policy) ? 1 : 0;
    }
    return permits;
  }

  @Test
  @Tag("security-46")
  void trap2WhatIsLoadedOnlyHalfWayIsNoPolicyAtAll() {
    PolicyRows rows = editor();
    Model half = CasbinModel.of(rows);
    rules(half, "p", "p").clear();
    assertThrows(
        IllegalStateException.class, () -> compiler.compile(rows, Documents.INSTALLATION, half));
    Model torn = CasbinModel.of(rows);
    rules(torn, "g", "g").getFirst().set(2, "workspace:" + WorkspaceId.random());
    assertThrows(
        IllegalStateException.class, () -> compiler.compile(rows, Documents.INSTALLATION, torn));
  }

  @Test
  void trap3NothingGoesOnAllowingAfterItsRuleIsGone() {
    PolicyRows rows = editor();
    assertTrue(mayEdit(Documents.compiled(rows)));
    PolicyRows revoked = rows.with(new GrantRevoked(rows.grants().keySet().iterator().next()));
    assertFalse(mayEdit(Documents.compiled(revoked)));
  }

  @Test
  void trap4APolicyThatAnswersIsNeverMutated() {
    PolicyRows rows = editor();
    Model model = CasbinModel.of(rows);
    Policy policy = compiler.compile(rows, Documents.INSTALLATION, model);
    rules(model, "g", "g").clear();
    rules(model, "p", "p").clear();
    assertTrue(mayEdit(policy));
  }

  @Test
  @Tag("security-32")
  void trap5WhoeverIsNamedLikeARoleIsNotThatRole() {
    UserId impostor = UserId.random();
    for (String name : List.of("role:bw.owner", "bw.owner", "user:" + alice, "*", "tenant")) {
      PolicyRows rows =
          APolicy.ofSomeTenant()
              .member(alice)
              .externalMember(impostor, name)
              .workspace(main)
              .grant(alice, "bw.owner", everywhere())
              .rows();
      assertEquals("not_granted", decide(Documents.compiled(rows), name, "edit").code(), name);
    }
  }

  @Test
  void trap6NothingThatIsWrittenIsReadAsAPattern() {
    for (String id : List.of("*", ".*", "/:id", "{x}", "(a+)+$", "1")) {
      PolicyRows rows =
          APolicy.ofSomeTenant()
              .member(alice)
              .workspace(main)
              .grant(alice, "bw.workspace_editor", on("document", id))
              .rows();
      assertEquals(id.equals("1"), mayEdit(Documents.compiled(rows)), id);
    }
  }

  @Test
  void trap7NothingIsTooDeepToBeSeen() {
    WorkspaceId top = WorkspaceId.random();
    APolicy policy = APolicy.ofSomeTenant().member(alice).workspace(top);
    WorkspaceId parent = top;
    for (int depth = 2; depth < 10; depth++) {
      WorkspaceId next = WorkspaceId.random();
      policy.workspace(next, parent);
      parent = next;
    }
    policy.workspace(main, parent).grant(alice, "bw.workspace_editor", on(top));
    assertEquals(10, policy.rows().depth(main));
    assertTrue(mayEdit(Documents.compiled(policy.rows())));
  }

  @Test
  void trap8NothingOfPolicyIsPrinted() {
    Util.enableLog = true;
    try {
      assertNotNull(Documents.compiled(editor()));
      assertFalse(Util.enableLog);
    } finally {
      Util.enableLog = false;
    }
  }

  private static List<List<String>> rules(Model model, String section, String type) {
    Map<String, Assertion> assertions = model.model.get(section);
    assertNotNull(assertions);
    Assertion assertion = assertions.get(type);
    assertNotNull(assertion);
    return assertion.policy;
  }
}
