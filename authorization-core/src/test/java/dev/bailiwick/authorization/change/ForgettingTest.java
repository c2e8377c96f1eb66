package dev.bailiwick.authorization.change;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.decision.usecase.AQuestion;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was decided by the old policy is not decided so once it has changed. */
class ForgettingTest {

  private static final int MANY = 12;

  private final Ground ground = new Ground();
  private final Person alice = ground.someone();
  private final Person bob = ground.someone();
  private final WorkspaceId design = WorkspaceId.random();
  private final TenantId tenant =
      aTenant()
          .withOwner(alice.user())
          .withMember(bob.user())
          .withWorkspace(design, null)
          .begin(ground.ports());

  private Changed<TenantId> addMember() {
    return addMemberAnd(() -> tenant);
  }

  private Changed<TenantId> addMemberAndRefuse() {
    return addMemberAnd(
        () -> {
          throw Refusal.conflict("planned", "After having submitted.");
        });
  }

  private Changed<TenantId> addMemberAnd(Supplier<TenantId> then) {
    return ground
        .policy()
        .change(
            tenant,
            alice.subject(),
            draft -> {
              draft.submit(new MemberAdded(ground.ports().newUser(), null));
              return then.get();
            });
  }

  @Test
  void theOldPolicyIsForgottenOnceTheChangeIsCommittedAndNotBefore() {
    List<String> seen = new ArrayList<>();
    watchMemory(seen, this::addMember);
    assertEquals(List.of("kept", "forgotten"), seen);
    assertEquals(2, ground.snapshots().of(tenant).orElseThrow().version());
  }

  @Test
  void theOldPolicyIsForgottenAfterAFailureToo() {
    List<String> seen = new ArrayList<>();
    assertThrows(Refusal.class, () -> watchMemory(seen, this::addMemberAndRefuse));
    assertEquals(List.of("kept"), seen);
    assertNull(ground.snapshots().inMemory(tenant));
    assertEquals(1, ground.snapshots().of(tenant).orElseThrow().version());
  }

  /** Notes, once the transaction has ended, whether the policy was in memory around forgetting. */
  private void watchMemory(List<String> seen, Supplier<?> command) {
    Snapshots snapshots = ground.snapshots();
    Runnable look = () -> seen.add(snapshots.inMemory(tenant) == null ? "forgotten" : "kept");
    assertNotNull(snapshots.of(tenant));
    Transactions transactions = ground.ports().transactions();
    transactions.global(
        () -> {
          transactions.afterCompletion(look);
          Object done = command.get();
          transactions.afterCompletion(look);
          return done;
        });
  }

  @Test
  @Tag("security-27")
  void whatIsRevokedIsDeniedAtOnce() {
    EvaluateAccess evaluate = new EvaluateAccess(ground.asks());
    Question question =
        AQuestion.about(bob.subject().reference(), "read", new Reference("document", "42"))
            .in(design);
    for (int i = 0; i < MANY; i++) {
      Changed<Grant> given =
          ground.give(
              alice, tenant, bob.subject(), "bw.workspace_viewer", new Scope.OnWorkspace(design));
      assertEquals("granted", evaluate.evaluate(bob, tenant, question).decision().code());
      long version = ground.take(alice, tenant, given.value().id()).policyVersion();
      EvaluateAccess.Answer answer = evaluate.evaluate(bob, tenant, question);
      assertEquals("not_granted", answer.decision().code());
      assertEquals(version, answer.policyVersion());
    }
  }

  /** Anyone can make up an id; what stayed in memory for each would fill it. */
  @Test
  void nothingIsForgottenOfAnAbsentTenant() {
    List<Runnable> afterwards = new ArrayList<>();
    AuthorizationPorts ports = ground.ports();
    Ground watched =
        new Ground(
            new AuthorizationPorts(
                new Watched(ports.transactions(), afterwards),
                ports.policies(),
                ports.ledger(),
                ports.applications(),
                ports.users(),
                ports.inbox(),
                ports.resources(),
                ports.uses(),
                ports.endedSignIns(),
                ports.linkCodes(),
                ports.auditTrail()));
    Outcome.of(
        () -> watched.policy().change(TenantId.random(), alice.subject(), draft -> "too late"));
    assertEquals(List.of(), afterwards);
    watched.policy().change(tenant, alice.subject(), draft -> "in time");
    assertEquals(1, afterwards.size());
  }

  /** Transactions that note what is to run after them. */
  private record Watched(Transactions transactions, List<Runnable> afterwards)
      implements Transactions {

    @Override
    public <T> T inTenant(TenantId tenant, Supplier<T> work) {
      return transactions.inTenant(tenant, work);
    }

    @Override
    public <T> T global(Supplier<T> work) {
      return transactions.global(work);
    }

    @Override
    public void afterCompletion(Runnable action) {
      afterwards.add(action);
      transactions.afterCompletion(action);
    }
  }
}
