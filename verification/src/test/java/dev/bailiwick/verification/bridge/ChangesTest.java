package dev.bailiwick.verification.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.World;
import dev.bailiwick.verification.random.Dice;
import dev.bailiwick.verification.random.RandomChange;
import dev.bailiwick.verification.random.RandomWorld;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());
  private final Dice dice = new Dice(seed);

  @Test
  void changesMakeTheRowsOfTheTenantThatIsWanted() {
    for (int i = 0; i < 100; i++) {
      World world = RandomWorld.of(dice);
      Tenant now = world.tenants().getFirst();
      PolicyRows rows = Rows.of(Tenant.empty(now.id()), 0);
      rows = rows.with(Changes.between(Tenant.empty(now.id()), now));
      assertEquals(Rows.of(now, 0), rows, () -> "seed " + seed);
      for (int step = 0; step < 5; step++) {
        Tenant next = new RandomChange(dice, world.installation()).after(now);
        rows = rows.with(Changes.between(now, next));
        assertEquals(Rows.of(next, 0), rows, () -> "seed " + seed);
        now = next;
      }
    }
  }

  @Test
  void changesMakeTheRowsOfTheInstallationThatIsWanted() {
    World world = RandomWorld.of(dice);
    PolicyRows rows = PolicyRows.empty(TenantId.SYSTEM).at(1);
    rows = rows.with(Changes.between(null, world.installation()));
    assertEquals(CatalogueRows.of(world.installation()), rows, () -> "seed " + seed);
    var next = new RandomChange(dice, world.installation()).after();
    rows = rows.with(Changes.between(world.installation(), next));
    assertEquals(CatalogueRows.of(next), rows, () -> "seed " + seed);
  }
}
