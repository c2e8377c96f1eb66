package dev.bailiwick.api.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.usecase.Batch;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.decision.usecase.Question;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decisions as a stream of JSON, a line each, in a log of their own: as large a share of them as
 * was set, or all that were denied. Off unless set; then nothing is spent on it.
 */
@Singleton
public final class DecisionLog {

  private static final Logger LOG = LoggerFactory.getLogger("bailiwick.decisions");

  private final double share;
  private final boolean allDenied;
  private final ObjectMapper json;

  DecisionLog(
      @Value("${bailiwick.decisions.log.sample:0}") double share,
      @Value("${bailiwick.decisions.log.denied:false}") boolean allDenied,
      ObjectMapper json) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("bailiwick.decisions.log.sample is a share, 0 to 1");
    }
    this.share = share;
    this.allDenied = allDenied;
    this.json = json;
  }

  /** One decision as it is logged; what was sent stands there as it came, in JSON's escapes. */
  @Introspected
  record Line(
      Instant at,
      String actor,
      @Nullable String tenant,
      String subject,
      String action,
      String resource,
      boolean decision,
      String code,
      long policyVersion,
      long micros) {}

  /** Now, where decisions are logged; else nothing that anyone looks at. */
  public long begin() {
    return isOn() ? System.nanoTime() : 0;
  }

  private boolean isOn() {
    return share > 0 || allDenied;
  }

  /** What writes the answer to this, and logs it first where decisions are logged. */
  Function<Answer, byte[]> noting(
      Caller by, @Nullable String tenant, Question question, Function<Answer, byte[]> written) {
    if (!isOn()) {
      return written;
    }
    long began = begin();
    return answer -> {
      note(by, tenant, question, answer, began);
      return written.apply(answer);
    };
  }

  /** The same for a batch. */
  Function<List<Answer>, byte[]> notingAll(
      Caller by, @Nullable String tenant, Batch batch, Function<List<Answer>, byte[]> written) {
    if (!isOn()) {
      return written;
    }
    long began = begin();
    return answers -> {
      note(by, tenant, batch, answers, began);
      return written.apply(answers);
    };
  }

  /**
   * Logs the answer, if it is one of those to be logged.
   *
   * @param tenant as it was sent; null: where the caller is at home
   * @param began what {@link #begin} said
   */
  public void note(
      Caller by, @Nullable String tenant, Question question, Answer answer, long began) {
    if (isOn() && isWanted(answer)) {
      LOG.info("{}", written(line(by, tenant, question, answer, began)));
    }
  }

  /** Each item took as long as the whole. */
  private void note(
      Caller by, @Nullable String tenant, Batch batch, List<Answer> answers, long began) {
    for (int i = 0; i < answers.size(); i++) {
      if (batch.items().get(i) instanceof Question question) {
        note(by, tenant, question, answers.get(i), began);
      }
    }
  }

  private boolean isWanted(Answer answer) {
    return (allDenied && !answer.decision().permitted())
        || (share > 0 && ThreadLocalRandom.current().nextDouble() < share);
  }

  private static Line line(
      Caller by, @Nullable String tenant, Question question, Answer answer, long began) {
    return new Line(
        Instant.now(),
        by.subject().toString(),
        tenant == null && by instanceof Caller.Machine machine ? machine.home().toString() : tenant,
        question.subject().reference().toString(),
        question.action(),
        question.resource().reference().toString(),
        answer.decision().permitted(),
        answer.decision().code(),
        answer.policyVersion(),
        TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began));
  }

  private String written(Line line) {
    try {
      return json.writeValueAsString(line);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a decision is JSON", impossible);
    }
  }
}
