package dev.bailiwick.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.identity.Reading.Poison;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the forms in which events come from one another by the envelope that each has. */
@Singleton
final class EventForms {

  private static final Pattern EVENT_ID = Pattern.compile("\\P{Cntrl}{1,256}");

  private final SignUps signUps;
  private final TrailEvents trailEvents;

  EventForms(SignUps signUps, TrailEvents trailEvents) {
    this.signUps = signUps;
    this.trailEvents = trailEvents;
  }

  Reading read(String body) {
    return StrictJson.object(body).map(this::envelope).orElseGet(() -> new Poison("not_json"));
  }

  private Reading envelope(JsonNode envelope) {
    if (is(envelope, "specversion", "1.0")) {
      return signUps.read(envelope);
    }
    return is(envelope, "source", TrailEvents.SOURCE)
        ? trailEvents.read(envelope)
        : new Poison("not_an_event");
  }

  static boolean is(JsonNode object, String field, String value) {
    return value.equals(object.path(field).textValue());
  }

  /** Whether an inbox can know the event by this again. */
  static boolean isId(JsonNode id) {
    return id.isTextual() && EVENT_ID.matcher(id.textValue()).matches();
  }

  /** The instant that is said here; it only measures, so that one misspelt is as good as none. */
  static @Nullable Instant instant(JsonNode said) {
    try {
      return said.isTextual() ? OffsetDateTime.parse(said.textValue()).toInstant() : null;
    } catch (DateTimeException none) {
      return null;
    }
  }
}
