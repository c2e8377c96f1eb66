package dev.bailiwick.verification.owners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** Requirements 31 and 33 in small; replay a failure by {@code -Dbailiwick.seed}. */
final class OwnersVerificationTest {

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());

  @Test
  void noCommandLeavesATenantWithoutAnOwner() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    boolean ok = OwnersVerification.run(seed, 400, new PrintStream(printed, true, UTF_8));
    assertTrue(ok, () -> printed.toString(UTF_8));
  }
}
