package dev.bailiwick.authorization.change;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the one road by which policy changes promises, whatever the command on it. */
class ChangePolicyTest {

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

  private <T> Changed<T> change(Function<PolicyDraft, T> command) {
    return ground.policy().change(tenant, alice.subject(), command);
  }

  private Changed<TenantId> addMember() {
    return change(
        draft -> {
          draft.submit(new MemberAdded(ground.ports().newUser(), null));
          return tenant;
        });
  }

  private Changed<TenantId> addMemberAndRefuse() {
    return change(
        draft -> {
          draft.submit(new MemberAdded(ground.ports().newUser(), null));
          throw Refusal.conflict("planned", "After having submitted.");
        });
  }

  @Test
  void aRefusedCommandWritesNothing() {
    PolicyRows before = ground.ports().rows(tenant);
    assertEquals("planned", Outcome.of(this::addMemberAndRefuse));
    assertEquals(before, ground.ports().rows(tenant));
    assertEquals(1, ground.entries(tenant).size());
  }

  @Test
  void aCommandThatWouldTakeTheLastOwnerWritesNothing() {
    PolicyRows before = ground.ports().rows(tenant);
    List<String> ran = new ArrayList<>();
    assertEquals(
        "last_owner",
        Outcome.of(
            () ->
                change(
                    draft -> {
                      draft.afterAppend(() -> ran.add("afterwards"));
                      draft.revokeAllOf(alice.subject());
                      return tenant;
                    })));
    assertEquals(before, ground.ports().rows(tenant));
    assertEquals(List.of(), ran);
  }

  @Test
  void whatFailsAfterwardsTakesTheChangeWithIt() {
    PolicyRows before = ground.ports().rows(tenant);
    assertThrows(
        IllegalStateException.class,
        () ->
            change(
                draft -> {
                  draft.submit(new MemberAdded(ground.ports().newUser(), null));
                  draft.afterAppend(
                      () -> {
                        throw new IllegalStateException("planned");
                      });
                  return tenant;
                }));
    assertEquals(before, ground.ports().rows(tenant));
  }

  @Test
  void whatComesAfterwardsFindsTheChangeInTheTables() {
    List<Integer> members = new ArrayList<>();
    change(
        draft -> {
          draft.submit(new MemberAdded(ground.ports().newUser(), null));
          draft.afterAppend(() -> members.add(ground.ports().rows(tenant).members().size()));
          return tenant;
        });
    assertEquals(List.of(3), members);
  }

  @Test
  void aBatchOfNothingWritesNoVersion() {
    Changed<String> changed = change(draft -> "nothing");
    assertEquals(new Changed<>("nothing", 1), changed);
    assertEquals(1, ground.entries(tenant).size());
  }

  @Test
  void anAbsentTenantIsAbsent() {
    assertEquals(
        "not_found",
        Outcome.of(
            () -> ground.policy().change(TenantId.random(), alice.subject(), draft -> "too late")));
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
                ports.uses()));
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

  @Test
  void versionsAreConsecutiveAndTheChainVerifies() {
    for (long version = 2; version <= MANY; version++) {
      Outcome.of(this::addMemberAndRefuse);
      assertEquals(version, addMember().policyVersion());
      assertEquals(version, ground.ports().rows(tenant).version());
    }
    LedgerHead head = LedgerHead.NONE;
    for (LedgerEntry entry : ground.entries(tenant)) {
      assertTrue(entry.follows(head), () -> "row " + entry.version() + " is broken");
      head = entry.head();
    }
    assertEquals(MANY, head.version());
  }

  @Test
  void theActorAndTheInstantOfTheBatchAreWritten() {
    addMember();
    LedgerEntry written = ground.entries(tenant).getLast();
    assertEquals(alice.subject().toString(), written.actor().name());
    assertEquals(ground.now(), written.at());
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
}
