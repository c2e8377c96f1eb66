package dev.bailiwick.authorization.contract;

import static dev.bailiwick.authorization.contract.TenantBuilder.aTenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.audit.AuditFilter.Kind;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.ledger.WrittenChanges;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a ledger promises. */
public abstract class LedgerContract {

  /** The stores under test. */
  protected abstract AuthorizationPorts ports();

  @Test
  void aTenantThatHasNotBegunHasNoHead() {
    assertEquals(LedgerHead.NONE, head(TenantId.random()));
    assertEquals(List.of(), entries(TenantId.random()));
  }

  @Test
  void rowsComeBackAsTheyWereWrittenAndChained() {
    TenantId tenant = aTenant().begin(ports());
    LedgerEntry second = ports().append(tenant, workspace("Süßes \"Büro\" 𝄞"));
    LedgerEntry third = ports().append(tenant, workspace("b"), workspace("c"));
    List<LedgerEntry> entries = entries(tenant);
    assertEquals(3, entries.size());
    assertSame(second, entries.get(1));
    assertSame(third, entries.get(2));
    assertEquals(third.head(), head(tenant));
    LedgerHead before = LedgerHead.NONE;
    for (LedgerEntry entry : entries) {
      assertTrue(entry.follows(before), () -> "row " + entry.version() + " is broken");
      before = entry.head();
    }
  }

  /** Else the last version at an instant would be one of two. */
  @Test
  void noRowIsEarlierThanTheOneBefore() {
    TenantId tenant = aTenant().begin(ports());
    Instant later = AuthorizationPorts.NOW.plusSeconds(9);
    ports().append(tenant, later, List.of(workspace("a")));
    ports().append(tenant, later.minusSeconds(5), List.of(workspace("b")));
    ports().append(tenant, later.plusSeconds(1), List.of(workspace("c")));
    assertEquals(
        List.of(AuthorizationPorts.NOW, later, later, later.plusSeconds(1)),
        entries(tenant).stream().map(LedgerEntry::at).toList());
  }

  @Test
  void rowsComeBackInPartsToo() {
    TenantId tenant = aTenant().begin(ports());
    for (int i = 2; i <= 5; i++) {
      ports().append(tenant, workspace("w" + i), workspace("v" + i));
    }
    assertEquals(List.of(1L, 2L), versions(tenant, 0, 2));
    assertEquals(List.of(3L, 4L), versions(tenant, 2, 2));
    assertEquals(List.of(5L), versions(tenant, 4, 2));
    assertEquals(List.of(), versions(tenant, 5, 2));
    assertEquals(List.of(), versions(tenant, 0, 0));
    assertSame(entries(tenant).get(3), entries(tenant, 3, 1).getFirst());
  }

  @Test
  void rowsComeBackNewestFirstAsFarAsTheyAreWanted() {
    WorkspaceId named = WorkspaceId.random();
    TenantId tenant = aTenant().withWorkspace(named, null).begin(ports());
    Instant later = AuthorizationPorts.NOW.plusSeconds(9);
    ports().append(tenant, later, List.of(workspace("Anna")));
    ports().append(tenant, later, List.of(new WorkspaceArchived(named, true)));

    assertEquals(List.of(3L, 2L, 1L), newest(tenant, AuditFilter.ALL, Long.MAX_VALUE, 9));
    assertEquals(List.of(2L), newest(tenant, AuditFilter.ALL, 3, 1));
    assertEquals(
        "Anna", found(tenant, AuditFilter.ALL, 3, 1).getFirst().commitments().getFirst().value());
    assertEquals(List.of(3L, 1L), wanted(tenant, null, null, named.toString(), null));
    assertEquals(List.of(3L), wanted(tenant, null, "workspace_archived", null, null));
    assertEquals(List.of(3L, 2L), wanted(tenant, Kind.CHANGE, null, null, later));
    assertEquals(List.of(), wanted(tenant, Kind.ACT, null, null, null));
    assertEquals(List.of(), wanted(tenant, null, "workspace", null, null));
  }

  private List<Long> wanted(
      TenantId tenant,
      @Nullable Kind kind,
      @Nullable String operation,
      @Nullable String about,
      @Nullable Instant from) {
    AuditFilter filter = new AuditFilter(Actor.BAILIWICK, kind, operation, about, from, null);
    return newest(tenant, filter, Long.MAX_VALUE, 9);
  }

  private List<Long> newest(TenantId tenant, AuditFilter filter, long before, int limit) {
    return found(tenant, filter, before, limit).stream().map(LedgerEntry::version).toList();
  }

  private List<LedgerEntry> found(TenantId tenant, AuditFilter filter, long before, int limit) {
    return ports()
        .transactions()
        .inTenant(tenant, () -> ports().ledger().newest(tenant, filter, before, limit));
  }

  @Test
  void aRowThatLeavesAGapIsRefused() {
    TenantId tenant = aTenant().begin(ports());
    LedgerHead ahead = new LedgerHead(2, AuthorizationPorts.NOW, "0".repeat(64));
    assertThrows(RuntimeException.class, () -> appendAfter(ahead, tenant, tenant));
    assertEquals(1, ports().rows(tenant).version());
  }

  @Test
  void aRowChainedToAnotherIsRefused() {
    TenantId tenant = aTenant().begin(ports());
    LedgerHead other = new LedgerHead(1, AuthorizationPorts.NOW, "a".repeat(64));
    assertThrows(RuntimeException.class, () -> appendAfter(other, tenant, tenant));
    assertEquals(1, ports().rows(tenant).version());
  }

  @Test
  void aRowThatIsThereAlreadyIsRefused() {
    TenantId tenant = aTenant().begin(ports());
    assertThrows(RuntimeException.class, () -> appendAfter(LedgerHead.NONE, tenant, tenant));
    assertEquals(1, entries(tenant).size());
  }

  @Test
  void aRowOfAnotherTenantIsRefused() {
    TenantId acme = aTenant().begin(ports());
    TenantId globex = aTenant().begin(ports());
    assertThrows(RuntimeException.class, () -> appendAfter(head(acme), acme, globex));
    assertEquals(1, entries(acme).size());
  }

  @Test
  void aRowOutsideAnyTenantIsRefused() {
    TenantId tenant = TenantId.random();
    LedgerEntry first = entry(LedgerHead.NONE, tenant, aTenant().changes());
    assertThrows(
        RuntimeException.class,
        () ->
            ports()
                .transactions()
                .global(
                    () -> {
                      ports().ledger().append(first, PolicyRows.empty(tenant), aTenant().changes());
                      return first;
                    }));
  }

  @Test
  @Tag("security-35")
  void aRowThatIsRolledBackLeavesNothing() {
    TenantId tenant = aTenant().begin(ports());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ports()
                .transactions()
                .inTenant(
                    tenant,
                    () -> {
                      ports().append(tenant, workspace("gone"));
                      throw new IllegalArgumentException("planned");
                    }));
    assertEquals(1, entries(tenant).size());
    assertEquals(1, ports().rows(tenant).version());
    assertTrue(ports().rows(tenant).workspaces().isEmpty());
  }

  private void appendAfter(LedgerHead head, TenantId tenant, TenantId shown) {
    List<PolicyChange> changes = List.of(workspace("another"));
    ports()
        .transactions()
        .inTenant(
            shown,
            () -> {
              ports()
                  .ledger()
                  .append(entry(head, tenant, changes), PolicyRows.empty(tenant), changes);
              return head;
            });
  }

  private static LedgerEntry entry(LedgerHead head, TenantId tenant, List<PolicyChange> changes) {
    WrittenChanges written = WrittenChanges.of(changes, new Random());
    return LedgerEntry.after(head, tenant, AuthorizationPorts.NOW, Actor.BAILIWICK, written);
  }

  private LedgerHead head(TenantId tenant) {
    return ports().transactions().inTenant(tenant, () -> ports().ledger().head(tenant));
  }

  private List<LedgerEntry> entries(TenantId tenant) {
    return ports().transactions().inTenant(tenant, () -> ports().ledger().entries(tenant));
  }

  private List<LedgerEntry> entries(TenantId tenant, long after, int limit) {
    return ports()
        .transactions()
        .inTenant(tenant, () -> ports().ledger().entries(tenant, after, limit));
  }

  private List<Long> versions(TenantId tenant, long after, int limit) {
    return entries(tenant, after, limit).stream().map(LedgerEntry::version).toList();
  }

  private static PolicyChange workspace(String name) {
    WorkspaceId id = WorkspaceId.random();
    return new WorkspaceCreated(id, null, "w-" + id, new Personal(name));
  }

  /** The personal values beside a row have no order. */
  private static void assertSame(LedgerEntry expected, LedgerEntry found) {
    assertEquals(expected.canonical(), found.canonical());
    assertEquals(expected.hash(), found.hash());
    assertEquals(new HashSet<>(expected.commitments()), new HashSet<>(found.commitments()));
  }
}
