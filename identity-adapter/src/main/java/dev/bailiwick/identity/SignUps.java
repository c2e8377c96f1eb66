package dev.bailiwick.identity;

import static dev.bailiwick.identity.EventForms.instant;
import static dev.bailiwick.identity.EventForms.is;
import static dev.bailiwick.identity.EventForms.isId;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import dev.bailiwick.identity.Reading.Event;
import dev.bailiwick.identity.Reading.Nothing;
import dev.bailiwick.identity.Reading.Poison;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Reads the event of a confirmed sign-up: Cognito's own JSON as {@code data} of a CloudEvents 1.0
 * envelope in its structured form.
 */
@Singleton
final class SignUps {

  private static final String TYPE = "dev.bailiwick.cognito.post-confirmation";

  private static final String TRIGGER = "PostConfirmation_ConfirmSignUp";

  /** Fires the same trigger, and is no sign-up; a forwarder may let it through. */
  private static final String NEW_PASSWORD = "PostConfirmation_ConfirmForgotPassword";

  private final Pools pools;

  SignUps(Pools pools) {
    this.pools = pools;
  }

  Reading read(JsonNode envelope) {
    if (!is(envelope, "type", TYPE) || !isId(envelope.path("id"))) {
      return new Poison("not_an_event");
    }
    JsonNode event = envelope.path("data");
    String source = envelope.path("source").asText();
    Optional<Pool> pool =
        pools
            .ofId(event.path("userPoolId").asText())
            .filter(ours -> source.equals("cognito/" + ours.userPoolId()));
    if (pool.isEmpty()) {
      return new Poison("other_pool");
    }
    return switch (event.path("triggerSource").asText()) {
      case TRIGGER -> signUp(pool.get(), event, envelope);
      case NEW_PASSWORD -> new Nothing("new_password");
      default -> new Poison("other_trigger");
    };
  }

  private static Reading signUp(Pool pool, JsonNode event, JsonNode envelope) {
    Delivery delivery =
        new Delivery(envelope.path("source").asText(), envelope.path("id").asText());
    return pool.identity(event.path("request").path("userAttributes").path("sub").textValue())
        .<Reading>map(
            who -> new Event(new IdentityEvent(who, delivery), instant(envelope.path("time"))))
        .orElseGet(() -> new Poison("no_subject"));
  }
}
