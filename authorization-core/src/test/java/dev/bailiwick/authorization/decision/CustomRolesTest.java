package dev.bailiwick.authorization.decision;

import static dev.bailiwick.authorization.policy.APolicy.everywhere;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.condition.Operand.Literal;
import dev.bailiwick.authorization.condition.Value.Flag;
import dev.bailiwick.authorization.decision.Location.InWorkspace;
import dev.bailiwick.authorization.decision.Location.Nowhere;
import dev.bailiwick.authorization.policy.APolicy;
import dev.bailiwick.authorization.policy.Documents;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What roles of a tenant's own making come to. */
class CustomRolesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final RoleEntry READ = new RoleEntry("document", "read");
  private static final Condition NEVER =
      new Condition.Equals(new Literal(new Flag(true)), new Literal(new Flag(false)));

  private final UserId alice = UserId.random();
  private final WorkspaceId workspace = WorkspaceId.random();
  private final APolicy policy = APolicy.ofSomeTenant().member(alice).workspace(workspace);

  @Test
  void aRoleMayIncludeOneThatSaysNothing() {
    policy.with(new RolePut(Role.custom("quiet", List.of(), List.of())));
    policy.with(new RolePut(Role.custom("reader", List.of(READ), List.of("quiet"))));
    policy.grant(alice, "quiet", everywhere());
    assertEquals("not_granted", aliceReads());

    policy.grant(alice, "reader", everywhere());
    assertEquals("granted", aliceReads());
  }

  @Test
  void aDenyThatDoesNotApplyIsNoAllowWhoseConditionIsNotMet() {
    RoleEntry deny = new RoleEntry("document", "*", Effect.DENY, NEVER);
    policy.with(new RolePut(Role.custom("barred", List.of(deny), List.of())));
    policy.grant(alice, "barred", everywhere());
    assertEquals("not_granted", aliceReads());

    RoleEntry allow = new RoleEntry("document", "*", Effect.ALLOW, NEVER);
    policy.with(new RolePut(Role.custom("barred", List.of(deny, allow), List.of())));
    assertEquals("condition_not_met", aliceReads());
  }

  @Test
  void onlySubjectsAreNamedByTheirExternalIds() {
    policy.externalMember(UserId.random(), "rick");
    Location found =
        OwnResources.locate(Documents.compiled(policy.rows()), new Reference("bw.member", "rick"));
    assertEquals(new Nowhere(), found);
  }

  private String aliceReads() {
    AccessRequest request =
        new AccessRequest(
            AskedSubject.of("user", alice.toString()),
            "read",
            new Reference("document", "42"),
            new InWorkspace(workspace.toString()),
            NOW);
    return Decisions.decide(Documents.compiled(policy.rows()), request).code();
  }
}
