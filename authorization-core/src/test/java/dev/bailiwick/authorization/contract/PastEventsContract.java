package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.port.PastEvents;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is promised of acts and refusals whose time is over. */
public abstract class PastEventsContract {

  /** So long ago that no other test has anything there. */
  private static final Instant END = Instant.parse("2001-02-03T04:05:06.000007Z");

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  /** The port under test. */
  protected abstract PastEvents pastEvents();

  /** A new tenant that can be found. */
  protected abstract TenantId tenant();

  @Test
  void whatCameBeforeIsGoneInEveryTenantAndNothingElse() {
    TenantId acme = tenant();
    TenantId globex = tenant();
    note(acme, END.minusNanos(1_000), "too_old");
    note(acme, END, "just_in_time");
    note(globex, END.minusSeconds(1), "too_old");
    note(globex, NOW, "new");

    assertEquals(2, pastEvents().erase(END));

    assertEquals(List.of("just_in_time"), ports().actsIn(acme));
    assertEquals(List.of("new"), ports().actsIn(globex));
    assertEquals(1, pastEvents().erase(END.plusNanos(1_000)));
    assertEquals(List.of(), ports().actsIn(acme));
  }

  private void note(TenantId tenant, Instant at, String act) {
    AuditEvent event = AuditEvent.act(tenant, at, Actor.BAILIWICK, act, null, new Random());
    ports()
        .transactions()
        .inTenant(
            tenant,
            () -> {
              ports().auditTrail().add(event);
              return event;
            });
  }
}
