package dev.bailiwick.identity;

import dev.bailiwick.authorization.deadletter.DeadLetter;
import dev.bailiwick.authorization.port.DeadLetters;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;

/** What dies where no queue is. */
@Singleton
@Requires(missingBeans = EventQueue.class)
final class NoDeadLetters implements DeadLetters {

  @Override
  public List<DeadLetter> some(int most) {
    return List.of();
  }

  @Override
  public long count() {
    return 0;
  }

  @Override
  public int sendBack(Predicate<String> wanted, int most) {
    return 0;
  }
}
