package dev.bailiwick.verification.preview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** In small what {@code ./bailiwick verify preview} does at length. */
final class PreviewVerificationTest {

  @Test
  void previewsSayWhatTryingAllTriplesSays() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    long seed = Long.getLong("bailiwick.seed", 20261120);
    boolean ok =
        PreviewVerification.run(seed, 60, new PrintStream(said, true, StandardCharsets.UTF_8));
    assertTrue(ok, () -> said.toString(StandardCharsets.UTF_8));
  }
}
