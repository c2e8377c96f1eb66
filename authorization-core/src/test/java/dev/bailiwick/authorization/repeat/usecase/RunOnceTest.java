package dev.bailiwick.authorization.repeat.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.memory.MemoryFirstRequests;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.authorization.repeat.usecase.RunOnce.Ran;
import dev.bailiwick.authorization.repeat.usecase.RunOnce.Run;
import dev.bailiwick.authorization.repeat.usecase.RunOnce.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The four cases of a key (36), and what is left of a request that was cut off. */
@Tag("security-36")
class RunOnceTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(AuthorizationPorts.NOW);
  private final MemoryTransactions transactions = new MemoryTransactions();
  private final RunOnce runOnce =
      new RunOnce(transactions, new MemoryFirstRequests(transactions), now::get);
  private final TenantId tenant = TenantId.random();
  private final Caller alice = new Caller.Person(UserId.random());

  private Verdict begin(Caller by, TenantId in, String fingerprint) {
    return runOnce.begin(by, in, "key", fingerprint);
  }

  private Run first() {
    return assertInstanceOf(Run.class, begin(alice, tenant, "one"));
  }

  private void later(Duration duration) {
    now.updateAndGet(at -> at.plus(duration));
  }

  @Test
  void theSameAgainIsAnsweredAsBefore() {
    runOnce.ended(first(), "answer");
    assertEquals(new Ran("answer"), begin(alice, tenant, "one"));
    later(Duration.ofHours(23));
    assertEquals(new Ran("answer"), begin(alice, tenant, "one"));
  }

  @Test
  void anotherRequestCannotHaveTheKey() {
    Run run = first();
    assertEquals("idempotency_key_reused", Outcome.of(() -> begin(alice, tenant, "two")));
    runOnce.ended(run, "answer");
    assertEquals("idempotency_key_reused", Outcome.of(() -> begin(alice, tenant, "two")));
  }

  @Test
  void whatRunsStillIsNotRunTwice() {
    first();
    assertEquals("idempotency_key_in_use", Outcome.of(() -> begin(alice, tenant, "one")));
  }

  @Test
  void nobodySaysHowARequestEndedThatWasCutOff() {
    Run run = first();
    later(Duration.ofMinutes(1));
    assertEquals("idempotency_outcome_unknown", Outcome.of(() -> begin(alice, tenant, "one")));
    runOnce.ended(run, "late, but there");
    assertEquals(new Ran("late, but there"), begin(alice, tenant, "one"));
  }

  @Test
  void whatWasRefusedMayBeMendedAndSentAgain() {
    runOnce.refused(first());
    assertInstanceOf(Run.class, begin(alice, tenant, "mended"));
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    runOnce.ended(first(), "answer");
    later(Duration.ofHours(24));
    assertInstanceOf(Run.class, begin(alice, tenant, "another"));
  }

  @Test
  @Tag("security-21")
  void anotherCallersKeyAndAnotherTenantsIsAnother() {
    runOnce.ended(first(), "answer");
    Caller bob = new Caller.Person(UserId.random());
    assertInstanceOf(Run.class, begin(bob, tenant, "two"));
    assertInstanceOf(Run.class, begin(alice, TenantId.random(), "two"));
  }
}
