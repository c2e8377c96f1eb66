package dev.bailiwick.verification.seats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Ground;
import org.junit.jupiter.api.Test;

/** Races for seats, on the stores in memory. */
class SeatRacesTest {

  @Test
  void asManyComeInAsThereAreSeats() {
    Ground ground = new Ground();
    assertEquals(
        new SeatRaces.Tally(3, 0, 0), new SeatRaces(ground.ports(), ground.policy()).run(3));
  }
}
