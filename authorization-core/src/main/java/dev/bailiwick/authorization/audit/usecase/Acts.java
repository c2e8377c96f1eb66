package dev.bailiwick.authorization.audit.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.Transactions;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Notes acts that are no change of policy: by the use case that does them, as part of them. */
public final class Acts {

  private final Transactions transactions;
  private final AuditTrail trail;
  private final InstantSource clock;
  private final RandomGenerator random;

  public Acts(
      Transactions transactions, AuditTrail trail, InstantSource clock, RandomGenerator random) {
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Notes that this was done; within a transaction as part of it, else in one of its own.
   *
   * @param act what was done, in the past tense, as in {@code invitation_resent}
   * @param about what it was done to, by our own id
   */
  public void note(TenantId tenant, Subject by, String act, @Nullable Reference about) {
    note(tenant, Actor.of(by), act, about);
  }

  /** Notes what the installation did by itself. */
  public void noteOwn(TenantId tenant, String act, @Nullable Reference about) {
    note(tenant, Actor.BAILIWICK, act, about);
  }

  private void note(TenantId tenant, Actor by, String act, @Nullable Reference about) {
    AuditEvent event = AuditEvent.act(tenant, clock.instant(), by, act, about, random);
    transactions.inTenant(
        tenant,
        () -> {
          trail.add(event);
          return event;
        });
  }
}
