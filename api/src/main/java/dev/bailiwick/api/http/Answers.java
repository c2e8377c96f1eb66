package dev.bailiwick.api.http;

import dev.bailiwick.authorization.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import org.jspecify.annotations.Nullable;

/** Errors in the shape that the route's standard asks for: a problem, or AuthZEN's JSON string. */
public final class Answers {

  /** Of what is counted over an hour some is free again after this, in seconds. */
  private static final String A_WHILE = "60";

  /** What all paths of the admin API begin with, and no other. */
  private static final String ADMIN = "/v1/";

  /** The segments that all of AuthZEN's routes have. */
  private static final String AUTHZEN = "/access/v1/";

  private Answers() {}

  /** The answer to what the rules do not allow. */
  public static MutableHttpResponse<Object> refused(HttpRequest<?> request, Refusal refusal) {
    MutableHttpResponse<Object> response = answer(request, status(refusal), problem(refusal));
    return refusal.kind() == Refusal.Kind.TOO_OFTEN
        ? response.header(HttpHeaders.RETRY_AFTER, A_WHILE)
        : response;
  }

  /** The problem by itself, where it stands within an answer. */
  public static Problem problem(Refusal refusal) {
    return Problem.of(status(refusal).getCode(), refusal.code(), title(refusal), refusal.message())
        .about(refusal.field(), refusal.permission());
  }

  /** An error that has nothing more to say than its status and one sentence. */
  public static MutableHttpResponse<Object> error(
      HttpRequest<?> request, HttpStatus status, String code, @Nullable String detail) {
    return answer(request, status, Problem.of(status.getCode(), code, status.getReason(), detail));
  }

  static boolean isDecision(HttpRequest<?> request) {
    // A thing of the admin API's may be called so, too.
    return request.getPath().contains(AUTHZEN) && !request.getPath().startsWith(ADMIN);
  }

  private static MutableHttpResponse<Object> answer(
      HttpRequest<?> request, HttpStatus status, Problem problem) {
    if (isDecision(request)) {
      String sentence = problem.detail() == null ? problem.title() : problem.detail();
      return HttpResponse.status(status)
          .body((Object) JsonText.of(sentence))
          .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
    return HttpResponse.status(status).body((Object) problem).contentType(Problem.MEDIA_TYPE);
  }

  /** The status that a refusal answers with. */
  public static HttpStatus status(Refusal refusal) {
    return switch (refusal.kind()) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case ABSENT -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case GONE -> HttpStatus.GONE;
      case OUTDATED -> HttpStatus.PRECONDITION_FAILED;
      case UNCONDITIONAL -> HttpStatus.PRECONDITION_REQUIRED;
      case TOO_MUCH -> HttpStatus.UNPROCESSABLE_ENTITY;
      case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
    };
  }

  private static String title(Refusal refusal) {
    return switch (refusal.kind()) {
      case INVALID -> "This cannot be right";
      case FORBIDDEN -> "You may not do this";
      case ABSENT -> "Not Found";
      case CONFLICT -> "Not as things stand";
      case GONE -> "No longer usable";
      case OUTDATED -> "Not as you have seen it";
      case UNCONDITIONAL -> "Say what you have seen";
      case TOO_MUCH -> "Too much at once";
      case TOO_OFTEN -> "Too often";
    };
  }
}
