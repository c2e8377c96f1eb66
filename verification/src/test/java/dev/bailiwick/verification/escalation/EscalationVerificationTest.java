package dev.bailiwick.verification.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The promise in small; replay a failure by {@code -Dbailiwick.seed}. */
@Tag("security-29")
@Tag("security-30")
final class EscalationVerificationTest {

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());

  @Test
  void nobodyGainsOrTakesBeyondWhatTheyHold() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    boolean ok = EscalationVerification.run(seed, 2_000, new PrintStream(printed, true, UTF_8));
    assertTrue(ok, () -> printed.toString(UTF_8));
  }
}
