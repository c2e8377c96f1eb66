package dev.bailiwick.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What went wrong, as RFC 9457 has it. */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 has it.")
public record Problem(
    @Schema(description = "Stable; tells the kinds of problems apart.") String type,
    String title,
    int status,
    @Nullable String detail,
    @Schema(description = "The field or parameter that is wrong.") @Nullable String field,
    @Schema(description = "The permission that is lacking.") @Nullable String permission) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "urn:bailiwick:problem:";

  static Problem of(int status, String code, String title, @Nullable String detail) {
    return new Problem(TYPES + code, title, status, detail, null, null);
  }

  Problem about(@Nullable String wrongField, @Nullable String lacking) {
    return new Problem(type, title, status, detail, wrongField, lacking);
  }
}
