package dev.bailiwick.verification.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The promise in small; replay a failure by {@code -Dbailiwick.seed}. */
final class SyncVerificationTest {

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());

  @Test
  void whateverComesInWhateverOrderEverythingIsKnownInTheEnd() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    boolean ok = SyncVerification.run(seed, 600, new PrintStream(printed, true, UTF_8));
    assertTrue(ok, () -> printed.toString(UTF_8));
  }
}
