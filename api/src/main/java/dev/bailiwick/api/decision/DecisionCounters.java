package dev.bailiwick.api.decision;

import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many decisions came to which answer. */
@Singleton
final class DecisionCounters {

  private static final String DECISIONS = "bailiwick.decisions";

  private final Map<String, Counter> byCode;

  DecisionCounters(MeterRegistry meters) {
    byCode =
        Stream.concat(Stream.of(Decision.GRANTED), Stream.of(Reason.values()).map(Reason::code))
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), code -> meters.counter(DECISIONS, "code", code)));
  }

  void count(Decision decision) {
    Counter counter = byCode.get(decision.code());
    if (counter != null) {
      counter.increment();
    }
  }
}
