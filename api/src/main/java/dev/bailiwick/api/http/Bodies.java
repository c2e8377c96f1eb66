package dev.bailiwick.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.change.Changed;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import org.jspecify.annotations.Nullable;

/**
 * What bodies have in common: fields that must be there, instants, and the version in the answer.
 */
public final class Bodies {

  /** The header that says which policy version holds the write. */
  public static final String POLICY_VERSION = "Policy-Version";

  /** Of four digits, as RFC 3339 has them; Java reads more, and no database keeps them. */
  private static final ValueRange YEARS = ValueRange.of(0, 9999);

  private Bodies() {}

  /**
   * The value of a field that must be there.
   *
   * @throws Refusal where it is not
   */
  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw Refusal.invalid(field, "This field is required.");
    }
    return value;
  }

  /**
   * The instant that an RFC 3339 text says; null says null.
   *
   * @throws Refusal where it says none
   */
  public static @Nullable Instant instant(String field, @Nullable String text) {
    try {
      return text == null ? null : instant(OffsetDateTime.parse(text));
    } catch (DateTimeException malformed) {
      throw Refusal.invalid(field, "Write an instant as in 2026-12-31T23:59:59Z.");
    }
  }

  /**
   * The same for a node, where null says something that leaving it out does not.
   *
   * @throws Refusal where it says none
   */
  public static @Nullable Instant instant(String field, JsonNode sent) {
    if (!sent.isNull() && !sent.isTextual()) {
      throw Refusal.invalid(field, "Write an instant as in 2026-12-31T23:59:59Z, or null.");
    }
    return instant(field, sent.textValue());
  }

  private static Instant instant(OffsetDateTime time) {
    YEARS.checkValidValue(time.getYear(), ChronoField.YEAR);
    return time.toInstant();
  }

  /** Made, and to be found there. */
  public static <T> MutableHttpResponse<T> created(T body, String at) {
    return HttpResponse.created(body, URI.create(at));
  }

  /** Done, and nothing to show. */
  public static HttpResponse<?> done(Changed<?> changed) {
    return HttpResponse.noContent().header(POLICY_VERSION, Long.toString(changed.policyVersion()));
  }
}
