package dev.bailiwick.authorization.user;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A sign that something about an identity may have changed. It says that, the directory says what.
 *
 * @param delivery the event's own identity, if it came as a message that may come again
 */
public record IdentityEvent(Identity identity, @Nullable Delivery delivery) {

  public IdentityEvent {
    requireNonNull(identity);
  }

  /** What is the same however often one message is delivered. */
  public record Delivery(String source, String id) {

    public Delivery {
      requireNonNull(source);
      requireNonNull(id);
    }
  }
}
