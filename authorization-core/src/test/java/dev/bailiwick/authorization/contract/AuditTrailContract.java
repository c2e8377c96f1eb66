package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.audit.AuditFilter.Kind;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.ledger.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the audit trail promises. */
public abstract class AuditTrailContract {

  private static final Actor ANN = new Actor("user:ann");
  private static final Actor BOB = new Actor("user:bob");

  private final Random random = new Random();

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  @Test
  void whatHappenedIsFoundNewestFirstAndPageByPage() {
    TenantId acme = aTenant().begin(ports());
    AuditEvent second = act(acme, NOW.plusNanos(1_000), ANN, "invitation_resent", "b");
    AuditEvent first = act(acme, NOW, ANN, "invitation_resent", "a");
    AuditEvent third = act(acme, NOW.plusMillis(1), ANN, "invitation_revoked", null);

    assertEquals(List.of(third, second), newest(acme, AuditFilter.ALL, null, 2));
    assertEquals(List.of(first), newest(acme, AuditFilter.ALL, second.id(), 2));
  }

  @Test
  void eachTenantHasItsOwn() {
    TenantId acme = aTenant().begin(ports());
    TenantId globex = aTenant().begin(ports());
    AuditEvent event = act(acme, NOW, ANN, "exported", null);

    assertEquals(List.of(event), all(acme, AuditFilter.ALL));
    assertEquals(List.of(), all(globex, AuditFilter.ALL));
    assertEquals(
        List.of(),
        in(
            globex,
            () -> ports().auditTrail().newest(acme, AuditFilter.ALL, null, Integer.MAX_VALUE)));
  }

  @Test
  void aFilterAdmitsWhatItSays() {
    TenantId acme = aTenant().begin(ports());
    AuditEvent act = act(acme, NOW, ANN, "user_signed_out", "u1");
    AuditEvent refusal =
        add(
            new AuditEvent(
                AuditEventId.at(NOW.plusSeconds(1), random),
                acme,
                NOW.plusSeconds(1),
                BOB,
                "createGrant",
                new Refused("forbidden", "bw.grant:create", 7),
                new Reference("bw.workspace", "w1"),
                "4bf92f3577b34da6a3ce929d0e0e4736"));

    assertEquals(List.of(act), all(acme, filter(ANN, null, null, null, null, null)));
    assertEquals(List.of(refusal), all(acme, filter(BOB, null, null, null, null, null)));
    assertEquals(List.of(act), all(acme, filter(null, Kind.ACT, null, null, null, null)));
    assertEquals(List.of(refusal), all(acme, filter(null, Kind.REFUSAL, null, null, null, null)));
    assertEquals(List.of(), all(acme, filter(null, Kind.CHANGE, null, null, null, null)));
    assertEquals(List.of(refusal), all(acme, filter(null, null, "createGrant", null, null, null)));
    assertEquals(List.of(act), all(acme, filter(null, null, null, "u1", null, null)));
    assertEquals(List.of(refusal), all(acme, filter(null, null, null, null, refusal.at(), null)));
    assertEquals(List.of(act), all(acme, filter(null, null, null, null, null, refusal.at())));
    assertEquals(List.of(), all(acme, filter(ANN, Kind.REFUSAL, null, null, null, null)));
  }

  @Test
  @Tag("security-35")
  void anActIsPartOfItsTransaction() {
    TenantId acme = aTenant().begin(ports());
    Acts acts = ports().acts(() -> NOW);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            in(
                acme,
                () -> {
                  acts.noteOwn(acme, "reconciled", null);
                  throw new IllegalArgumentException("planned");
                }));
    assertEquals(List.of(), all(acme, AuditFilter.ALL));

    acts.noteOwn(acme, "reconciled", null);
    assertEquals(Actor.BAILIWICK, all(acme, AuditFilter.ALL).getFirst().actor());
  }

  @Test
  void ofATenantThatIsNotThereNothingIsKept() {
    TenantId nowhere = TenantId.random();
    act(nowhere, NOW, ANN, "exported", null);
    assertEquals(List.of(), all(nowhere, AuditFilter.ALL));
  }

  private AuditEvent act(
      TenantId tenant, Instant at, Actor by, String operation, @Nullable String about) {
    Reference reference = about == null ? null : new Reference("thing", about);
    return add(AuditEvent.act(tenant, at, by, operation, reference, random));
  }

  private AuditEvent add(AuditEvent event) {
    return in(
        event.tenant(),
        () -> {
          ports().auditTrail().add(event);
          return event;
        });
  }

  private List<AuditEvent> all(TenantId tenant, AuditFilter filter) {
    return newest(tenant, filter, null, 100);
  }

  private List<AuditEvent> newest(
      TenantId tenant, AuditFilter filter, @Nullable AuditEventId before, int limit) {
    return in(tenant, () -> ports().auditTrail().newest(tenant, filter, before, limit));
  }

  private static AuditFilter filter(
      @Nullable Actor actor,
      @Nullable Kind kind,
      @Nullable String operation,
      @Nullable String about,
      @Nullable Instant from,
      @Nullable Instant until) {
    return new AuditFilter(actor, kind, operation, about, from, until);
  }

  private <T> T in(TenantId tenant, Supplier<T> work) {
    return ports().transactions().inTenant(tenant, work);
  }
}
