package dev.bailiwick.verification.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The promise in small; replay a failure by {@code -Dbailiwick.seed}. */
@Tag("security-41")
final class ContractVerificationTest {

  private static final int FEW = 12;

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());

  @Test
  void everyAnswerIsAsTheDescriptionSays() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    boolean ok = ContractVerification.run(seed, FEW, new PrintStream(printed, true, UTF_8));
    assertTrue(ok, () -> printed.toString(UTF_8));
  }
}
