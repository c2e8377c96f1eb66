package dev.bailiwick.verification.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The promise in small; replay a failure by {@code -Dbailiwick.seed}. */
@Tag("security-49")
final class LedgerVerificationTest {

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());

  @Test
  void nothingThatWasTamperedWithIsTakenForWhole() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    boolean ok = LedgerVerification.run(seed, 250, new PrintStream(printed, true, UTF_8));
    assertTrue(ok, () -> printed.toString(UTF_8));
  }
}
