package dev.bailiwick.authorization.audit.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.port.PastEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long acts and refusals are kept. */
class ErasePastEventsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final List<Instant> ends = new ArrayList<>();
  private final PastEvents events =
      before -> {
        ends.add(before);
        return 3;
      };

  @Test
  void whatWasKeptForAsLongAsIsWantedGoes() {
    assertEquals(3, keeping(Duration.parse(ErasePastEvents.USUAL)).erase());
    assertEquals(List.of(Instant.parse("2025-10-17T12:00:00Z")), ends);
  }

  @Test
  void zeroIsForEver() {
    assertEquals(0, keeping(Duration.ZERO).erase());
    assertEquals(List.of(), ends);
  }

  @Test
  void nothingGoesBeforeAnybodyHasLooked() {
    keeping(Duration.ofDays(30));
    assertThrows(IllegalArgumentException.class, () -> keeping(Duration.ofDays(29)));
    assertThrows(IllegalArgumentException.class, () -> keeping(Duration.ofDays(-400)));
  }

  private ErasePastEvents keeping(Duration keep) {
    return new ErasePastEvents(events, InstantSource.fixed(NOW), keep);
  }
}
