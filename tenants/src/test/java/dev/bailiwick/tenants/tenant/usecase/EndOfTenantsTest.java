package dev.bailiwick.tenants.tenant.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.authorization.ledger.SigningKeys;
import dev.bailiwick.authorization.ledger.Tombstone;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.tenants.House;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tenant is deleted, can be restored for a while, and then is erased but for its tombstone. */
class EndOfTenantsTest {

  private static final Duration GRACE = Duration.ofDays(30);

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();
  private final SigningKey key = SigningKeys.random();
  private final EraseTenants erase =
      new EraseTenants(
          house.ports().erasures(), key, house.ground().snapshots(), house.ground().clock());
  private final TombstoneDirectory tombstones =
      new TombstoneDirectory(
          house.ports().core().transactions(), house.ground().reads(), house.ports().tombstones());

  private String deletes(Caller by) {
    return Outcome.of(() -> new DeleteTenant(house.policy(), GRACE).delete(by, tenant));
  }

  private String restores(Caller by) {
    return Outcome.of(() -> new RestoreTenant(house.policy()).restore(by, tenant));
  }

  @Test
  void anOwnerAloneDeletesAndRestores() {
    Person admin = acme.holding("bw.admin", "tenant");
    assertEquals("forbidden", deletes(admin));
    assertEquals("not_found", deletes(house.ground().someone()));
    assertEquals(Outcome.DONE, deletes(acme.owner()));
    assertEquals(house.ground().now().plus(GRACE), house.tenant(tenant).restorableUntil());
    assertEquals("tenant_deleted", Outcome.of(() -> acme.give(admin, "bw.member", "tenant")));
    assertEquals("tenant_deleted", restores(admin));
    assertEquals(Outcome.DONE, restores(acme.owner()));
    assertEquals(Status.ACTIVE, house.tenant(tenant).status());
    assertNull(house.tenant(tenant).restorableUntil());
    assertEquals(Outcome.DONE, restores(acme.owner()), "once more changes nothing");
    assertEquals(Outcome.DONE, Outcome.of(() -> acme.give(admin, "bw.member", "tenant")));
  }

  @Test
  void aSuspendedTenantIsNotDeletedByItsOwners() {
    Person operator = house.operator("bw.owner");
    new SuspendTenant(house.policy()).suspend(operator, tenant);
    assertEquals("tenant_suspended", deletes(acme.owner()));
  }

  @Test
  void theInstallationStays() {
    Person operator = house.operator("bw.owner");
    DeleteTenant delete = new DeleteTenant(house.policy(), GRACE);
    assertEquals("installation_stays", Outcome.of(() -> delete.delete(operator, TenantId.SYSTEM)));
  }

  @Test
  void afterItsGraceItIsErasedAndASignedTombstoneIsLeft() {
    Person operator = house.operator("bw.owner");
    deletes(acme.owner());
    String head = house.ground().entries(tenant).getLast().hash();
    house.ground().pass(GRACE.minusSeconds(1));
    assertEquals(List.of(), erase.erase());
    house.ground().pass(Duration.ofSeconds(1));
    assertEquals("tenant_deleted", restores(acme.owner()));
    assertEquals(List.of(tenant), erase.erase());
    assertEquals(List.of(), erase.erase());
    assertEquals("not_found", restores(acme.owner()));
    Tombstone left = tombstones.get(operator, tenant);
    assertEquals(head, left.hash());
    assertEquals(house.ground().now(), left.at());
    assertTrue(SigningKeys.verifies(key, left.line()));
  }

  @Test
  void operatorsAloneReadTombstones() {
    deletes(acme.owner());
    house.ground().pass(GRACE);
    erase.erase();
    assertEquals("forbidden", Outcome.of(() -> tombstones.get(acme.owner(), tenant)));
    assertEquals(
        "not_found",
        Outcome.of(() -> tombstones.get(house.operator("bw.owner"), TenantId.random())));
  }
}
