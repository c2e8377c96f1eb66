package dev.bailiwick.authorization.change;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the one road by which policy changes promises, whatever the command on it. */
class ChangePolicyTest {

  private static final int MANY = 12;

  private final Ground ground = new Ground();
  private final Person alice = ground.someone();
  private final TenantId tenant = aTenant().withOwner(alice.user()).begin(ground.ports());

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
  @Tag("security-35")
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
    assertEquals(List.of(2), members);
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
}
