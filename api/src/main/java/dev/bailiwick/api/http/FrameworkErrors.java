package dev.bailiwick.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the framework itself refuses (no such route, not JSON, too large, a fault of ours), in our
 * shapes. Of a fault of ours the caller learns nothing but that it is ours.
 */
@Singleton
final class FrameworkErrors implements ErrorResponseProcessor<Object> {

  private static final Logger LOG = LoggerFactory.getLogger(FrameworkErrors.class);

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    Throwable cause = context.getRootCause().orElse(null);
    HttpStatus status = status(response, cause);
    if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      LOG.error("{} {} failed", request.getMethod(), Masked.path(request), cause);
      return copied(
          response, Answers.error(request, status, "internal", "Something broke on our side."));
    }
    return copied(
        response,
        badJson(status, cause)
            .orElseGet(() -> Answers.error(request, status, code(status), detail(status))));
  }

  /**
   * A body that is not encoded as it says is no fault of ours, though the framework takes it so.
   */
  private static HttpStatus status(HttpResponse<?> response, @Nullable Throwable cause) {
    return cause instanceof DecompressionException
        ? HttpStatus.BAD_REQUEST
        : HttpStatus.valueOf(response.code());
  }

  /** Keeps the headers that the framework has set, such as Allow. */
  private static MutableHttpResponse<Object> copied(
      HttpResponse<?> from, MutableHttpResponse<Object> to) {
    from.getHeaders()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Content-Type")
                  && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> to.header(name, value));
              }
            });
    return to;
  }

  private static Optional<MutableHttpResponse<Object>> badJson(
      HttpStatus status, @Nullable Throwable cause) {
    return json(cause)
        .map(
            bad -> {
              Problem problem =
                  Problem.of(status.getCode(), "invalid_json", "Bad JSON", sentence(bad))
                      .about(field(bad), null);
              return HttpResponse.status(status)
                  .body((Object) problem)
                  .contentType(Problem.MEDIA_TYPE);
            });
  }

  private static Optional<JsonProcessingException> json(@Nullable Throwable cause) {
    return Stream.iterate(cause, t -> t != null, Throwable::getCause)
        .limit(10)
        .filter(JsonProcessingException.class::isInstance)
        .map(JsonProcessingException.class::cast)
        .findFirst();
  }

  private static String sentence(JsonProcessingException bad) {
    if (bad instanceof UnrecognizedPropertyException) {
      return "There is no such field.";
    }
    if (bad.getOriginalMessage().startsWith("Duplicate field")) {
      return "A field stands twice.";
    }
    return bad instanceof JsonMappingException
        ? "A value is not of the kind that belongs there."
        : "The body is not well-formed JSON.";
  }

  private static @Nullable String field(JsonProcessingException bad) {
    if (!(bad instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return null;
    }
    return mapping.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."))
        // It was sent by anyone, and is read in logs and terminals.
        .replaceAll("\\p{Cntrl}", "?");
  }

  private static String code(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "not_found";
      case METHOD_NOT_ALLOWED -> "method_not_allowed";
      case NOT_ACCEPTABLE -> "not_acceptable";
      case UNSUPPORTED_MEDIA_TYPE -> "unsupported_media_type";
      case REQUEST_ENTITY_TOO_LARGE -> "too_large";
      default -> "bad_request";
    };
  }

  private static String detail(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "There is no such thing here.";
      case METHOD_NOT_ALLOWED -> "This cannot be done here.";
      case NOT_ACCEPTABLE -> "This is not to be had in the form that you accept.";
      case UNSUPPORTED_MEDIA_TYPE -> "Send application/json.";
      case REQUEST_ENTITY_TOO_LARGE -> "The body is too large.";
      default -> "The request cannot be understood.";
    };
  }
}
