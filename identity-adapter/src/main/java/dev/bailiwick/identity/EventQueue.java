package dev.bailiwick.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where events come from.
 *
 * @param deadLetterQueueUrl where messages go that are none; what the queue itself says, if not
 *     said
 * @param endpoint the address of a stand-in for SQS
 * @param poll how long one call waits for a message, at most 20 seconds
 * @param takers how many batches are handled at a time; nothing more is taken meanwhile
 * @param visibility for how long a message that was taken is ours; then it comes again
 */
@Requires(property = "bailiwick.events.queue-url")
@ConfigurationProperties("bailiwick.events")
record EventQueue(
    String queueUrl,
    @Nullable String deadLetterQueueUrl,
    String region,
    @Nullable URI endpoint,
    @Bindable(defaultValue = "PT20S") Duration poll,
    @Bindable(defaultValue = "8") int takers,
    @Bindable(defaultValue = "PT30S") Duration visibility) {

  EventQueue {
    require(takers >= 1, "takers", "is no number of takers");
    require(visibility.toSeconds() >= 1, "visibility", "is under a second");
  }

  private static void require(boolean kept, String property, String fault) {
    if (!kept) {
      throw new IllegalArgumentException("bailiwick.events.%s %s".formatted(property, fault));
    }
  }
}
