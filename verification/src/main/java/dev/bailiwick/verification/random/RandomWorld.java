package dev.bailiwick.verification.random;

import dev.bailiwick.verification.oracle.Installation;
import dev.bailiwick.verification.oracle.World;

/** Several tenants under one installation, whose names collide. */
public final class RandomWorld {

  private RandomWorld() {}

  /** A world as the dice fall. */
  public static World of(Dice dice) {
    Installation installation = new RandomInstallation(dice).installation();
    RandomTenant tenants = new RandomTenant(dice, installation);
    return new World(
        installation,
        dice.some(Names.TENANTS, dice.between(2, 4)).stream().map(tenants::tenant).toList());
  }
}
