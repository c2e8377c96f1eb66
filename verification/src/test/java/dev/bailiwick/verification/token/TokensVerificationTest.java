package dev.bailiwick.verification.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The promise in small; replay a failure by {@code -Dbailiwick.seed}. */
@Tag("security-1")
@Tag("security-2")
@Tag("security-3")
@Tag("security-4")
@Tag("security-7")
@Tag("security-12")
final class TokensVerificationTest {

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());

  @Test
  void theApiAdmitsAndRefusesAsIsDue() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    boolean ok = TokensVerification.runSome(seed, 4, new PrintStream(printed, true, UTF_8));
    assertTrue(ok, () -> printed.toString(UTF_8));
  }
}
