package dev.bailiwick.verification.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.verification.figures.Figures;
import dev.bailiwick.verification.figures.Options;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyDecisionsTest {

  private final long seed = Long.getLong("bailiwick.seed", System.nanoTime());

  @Test
  void theProductDecidesAsThePageReads() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Options options = new Options(Map.of("seed", seed, "decisions", 100_000L));
    Figures figures = VerifyDecisions.measure(options, new PrintStream(told, true, UTF_8));

    assertTrue(figures.ok(), () -> figures.json() + "\n" + told.toString(UTF_8));
    assertTrue(figures.counts().getOrDefault("decisions", 0).longValue() >= 100_000, figures::json);
    assertTrue(figures.counts().getOrDefault("referee", 0).longValue() >= 2_000, figures::json);
    assertTrue(
        figures.counts().getOrDefault("while_changing", 0).longValue() >= 5_000, figures::json);
  }
}
