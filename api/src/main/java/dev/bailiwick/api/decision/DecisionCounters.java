package dev.bailiwick.api.decision;

import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Reason;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many decisions came to which answer. */
@Singleton
public final class DecisionCounters {

  private static final String DECISIONS = "bailiwick.decisions";

  private final Map<String, Counter> byCode;

  DecisionCounters(MeterRegistry meters) {
    byCode =
        Stream.concat(Stream.of(Decision.GRANTED), Stream.of(Reason.values()).map(Reason::code))
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), code -> meters.counter(DECISIONS, "code", code)));
  }

  /** Counts one more. */
  public void count(Decision decision) {
    count(decision.code(), 1);
  }

  /** Counts a whole batch: each meter once, since it costs more than a decision. */
  void count(List<Answer> answers) {
    Map<String, Integer> times = new HashMap<>();
    answers.forEach(answer -> times.merge(answer.decision().code(), 1, Integer::sum));
    times.forEach(this::count);
  }

  private void count(String code, int times) {
    Counter counter = byCode.get(code);
    if (counter != null) {
      counter.increment(times);
    }
  }
}
