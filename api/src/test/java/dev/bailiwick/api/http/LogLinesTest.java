package dev.bailiwick.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Nobody writes a line of the log but those who log, whatever is in what they say. */
final class LogLinesTest {

  private static final String HOSTILE =
      "ann\r\n2026-11-20 12:00:00,000 INFO  Ledger forged\u0085\u2028\u202etxt\u001b[2J";

  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Logger logger = context.getLogger(LogLinesTest.class);

  LogLinesTest() throws JoranException {
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(requireNonNull(LogLinesTest.class.getResource("/logback.xml")));
    ((OutputStreamAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stdout"))
        .setOutputStream(written);
  }

  private List<String> lines() {
    String text = written.toString(UTF_8);
    assertTrue(text.replaceAll("[\n\t]", "").matches("[^\\p{Cc}\u2028\u202e]*"), text);
    return text.lines().toList();
  }

  @Test
  @Tag("security-48")
  void aMessageIsOneLine() {
    logger.info("by {}", HOSTILE);
    assertEquals(1, lines().size());
  }

  @Test
  @Tag("security-48")
  void whatAFaultSaysBeginsNoLineOfItsOwn() {
    logger.error("failed", new IllegalStateException(HOSTILE, new RuntimeException(HOSTILE)));
    List<String> lines = lines();
    assertTrue(lines.getFirst().endsWith("LogLinesTest failed"), lines.getFirst());
    assertEquals(List.of(), lines.stream().skip(1).filter(it -> !it.startsWith("  | ")).toList());
  }
}
