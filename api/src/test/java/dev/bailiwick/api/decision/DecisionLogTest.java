package dev.bailiwick.api.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Reason;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.decision.usecase.Question.Entity;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Decisions as a log, with who asked, where, by which version and why (47), in safe lines (48). */
@Tag("security-47")
class DecisionLogTest {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .findAndRegisterModules()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private final Logger logger = (Logger) LoggerFactory.getLogger("bailiwick.decisions");
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Machine shop = new Machine(ApplicationId.random(), TenantId.random());

  @BeforeEach
  void listen() {
    logged.start();
    logger.addAppender(logged);
  }

  @AfterEach
  void end() {
    logger.detachAppender(logged);
  }

  @Test
  @Tag("security-48")
  void aLineTellsAllThatADecisionRestsOn() throws IOException {
    note(new DecisionLog(1, false, JSON), "al\nice\u001b[2J");
    String text = logged.list.getFirst().getFormattedMessage();
    assertFalse(text.chars().anyMatch(Character::isISOControl), text);
    JsonNode line = JSON.readTree(text);
    assertEquals(shop.subject().toString(), line.path("actor").asText());
    assertEquals(shop.home().toString(), line.path("tenant").asText());
    assertEquals("user:al\nice\u001b[2J", line.path("subject").asText());
    assertEquals("read", line.path("action").asText());
    assertEquals("document:42", line.path("resource").asText());
    assertFalse(line.path("decision").asBoolean(true));
    assertEquals("not_granted", line.path("code").asText());
    assertEquals(7, line.path("policy_version").asInt());
    assertTrue(line.path("micros").isIntegralNumber());
  }

  @Test
  void nothingIsLoggedUnlessSet() {
    note(new DecisionLog(0, false, JSON), "alice");
    assertEquals(0, logged.list.size());
    note(new DecisionLog(0, true, JSON), "alice");
    assertEquals(1, logged.list.size());
    assertThrows(IllegalArgumentException.class, () -> new DecisionLog(1.5, false, JSON));
    assertThrows(IllegalArgumentException.class, () -> new DecisionLog(Double.NaN, false, JSON));
  }

  private void note(DecisionLog log, String subject) {
    Question question =
        new Question(
            new Entity("user", subject, Map.of()),
            "read",
            Map.of(),
            new Entity("document", "42", Map.of()),
            Map.of());
    log.note(
        shop, null, question, new Answer(Deny.of(Reason.NOT_GRANTED), 7, null, null), log.begin());
  }
}
