package dev.bailiwick.verification.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Security rows 16 to 18 and 20: every operation has a permission, every id is checked, foreign and
 * absent look alike, and no request chooses its tenant. Replay a failure by {@code
 * -Dbailiwick.seed}.
 */
@Tag("security-17")
@Tag("security-18")
final class IsolationVerificationTest {

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());

  @Test
  void everyOperationKeepsEveryTenantToItself() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    boolean ok = IsolationVerification.run(seed, new PrintStream(printed, true, UTF_8));
    assertTrue(ok, () -> printed.toString(UTF_8));
  }
}
