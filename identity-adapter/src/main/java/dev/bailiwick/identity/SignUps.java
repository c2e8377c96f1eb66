package dev.bailiwick.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import dev.bailiwick.identity.Reading.Event;
import dev.bailiwick.identity.Reading.Poison;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the event of a confirmed sign-up: Cognito's own JSON as {@code data} of a CloudEvents 1.0
 * envelope in its structured form.
 */
@Singleton
final class SignUps {

  private static final String TYPE = "dev.bailiwick.cognito.post-confirmation";

  /** Confirming a new password fires the same trigger, and is no sign-up. */
  private static final String TRIGGER = "PostConfirmation_ConfirmSignUp";

  private static final Pattern EVENT_ID = Pattern.compile("\\P{Cntrl}{1,256}");

  private final Pools pools;

  SignUps(Pools pools) {
    this.pools = pools;
  }

  Reading read(String body) {
    return StrictJson.object(body).map(this::envelope).orElseGet(() -> new Poison("not_json"));
  }

  private Reading envelope(JsonNode envelope) {
    String id = envelope.path("id").asText();
    if (!is(envelope, "specversion", "1.0")
        || !is(envelope, "type", TYPE)
        || !EVENT_ID.matcher(id).matches()) {
      return new Poison("not_an_event");
    }
    JsonNode event = envelope.path("data");
    if (!is(event, "triggerSource", TRIGGER)) {
      return new Poison("other_trigger");
    }
    String source = envelope.path("source").asText();
    Optional<Pool> pool =
        pools
            .ofId(event.path("userPoolId").asText())
            .filter(ours -> source.equals("cognito/" + ours.userPoolId()));
    if (pool.isEmpty()) {
      return new Poison("other_pool");
    }
    return pool.get()
        .identity(event.path("request").path("userAttributes").path("sub").textValue())
        .<Reading>map(who -> new Event(new IdentityEvent(who, new Delivery(source, id))))
        .orElseGet(() -> new Poison("no_subject"));
  }

  private static boolean is(JsonNode object, String field, String value) {
    return value.equals(object.path(field).textValue());
  }
}
