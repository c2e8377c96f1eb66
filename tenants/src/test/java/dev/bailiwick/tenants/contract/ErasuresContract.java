package dev.bailiwick.tenants.contract;

import static dev.bailiwick.authorization.contract.AuthorizationPorts.NOW;
import static dev.bailiwick.authorization.contract.TenantBuilder.theTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.ledger.Tombstone;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.TenantStatusChanged;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What the end of tenants promises. */
public abstract class ErasuresContract {

  private static final Instant LATER = NOW.plusSeconds(60);

  private final String slug = "e-" + UUID.randomUUID();
  private final TenantId tenant = TenantId.random();

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  private LedgerEntry deleted(Instant restorableUntil) {
    ports()
        .global(
            () -> {
              ports().tenants().reserve(slug, tenant, NOW);
              theTenant(tenant, new TenantCreated(slug, new Personal("Acme")))
                  .begin(ports().core());
            });
    return ports().core().append(tenant, new TenantStatusChanged(Status.DELETED, restorableUntil));
  }

  private void erases(BiFunction<LedgerHead, Map<String, Long>, Tombstone> tombstone) {
    ports().erasures().erase(tenant, NOW, LATER, tombstone);
  }

  private Tombstone tombstone(LedgerHead head, Map<String, Long> rows) {
    return new Tombstone(tenant, head.version(), head.hash(), NOW, rows, "key", "signature");
  }

  private boolean isThere() {
    return ports().in(tenant, () -> ports().tenants().find(tenant)).isPresent();
  }

  private Optional<Tombstone> left() {
    return ports().global(() -> ports().tombstones().find(tenant));
  }

  @Test
  void aTenantWhoseGraceIsOverGoesAndLeavesATombstone() {
    LedgerEntry last = deleted(NOW);
    assertTrue(ports().erasures().due(NOW).contains(tenant));
    erases(this::tombstone);
    assertFalse(isThere());
    assertFalse(ports().erasures().due(LATER).contains(tenant));
    Tombstone tombstone = left().orElseThrow();
    assertEquals(last.head().hash(), tombstone.hash());
    assertEquals(2, tombstone.version());
    assertEquals(2L, tombstone.erased().get("ledger"));
    assertEquals(tombstone(last.head(), tombstone.erased()), tombstone);
    erases((head, rows) -> new Tombstone(tenant, 0, "", NOW, rows, "", ""));
    assertEquals(Optional.of(tombstone), left(), "once");
  }

  @Test
  void itsSlugStaysReservedAndLeadsNowhere() {
    deleted(NOW);
    erases(this::tombstone);
    TenantId other = TenantId.random();
    assertEquals(Optional.empty(), ports().global(() -> ports().tenants().idOf(slug, NOW)));
    assertFalse(ports().global(() -> ports().tenants().reserve(slug, other, NOW)));
  }

  @Test
  void duringItsGraceNothingHappens() {
    deleted(LATER);
    assertFalse(ports().erasures().due(NOW).contains(tenant));
    erases(this::tombstone);
    assertTrue(isThere());
    assertEquals(Optional.empty(), left());
  }

  @Test
  void aRestoredTenantIsNotDue() {
    deleted(NOW);
    ports().core().append(tenant, new TenantStatusChanged(Status.ACTIVE, null));
    assertFalse(ports().erasures().due(LATER).contains(tenant));
    erases(this::tombstone);
    assertTrue(isThere());
  }

  /** Half of it is nothing: who is killed meanwhile begins anew. */
  @Test
  void whatFailsHalfWayLeavesAllOfIt() {
    deleted(NOW);
    assertThrows(
        IllegalStateException.class,
        () ->
            erases(
                (head, rows) -> {
                  throw new IllegalStateException("planned");
                }));
    assertTrue(isThere());
    assertTrue(ports().erasures().due(NOW).contains(tenant));
    erases(this::tombstone);
    assertFalse(isThere());
  }
}
