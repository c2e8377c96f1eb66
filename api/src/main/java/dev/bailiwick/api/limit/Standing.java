package dev.bailiwick.api.limit;

import dev.bailiwick.api.http.Answers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/**
 * How a quota stands after a request.
 *
 * @param left how many more there are
 * @param full in how many seconds all are there again
 * @param next in how many seconds there is one
 */
record Standing(Quota quota, boolean allowed, long left, long full, long next) {

  /** The one that is nearer to its end. */
  Standing orTighter(Standing other) {
    boolean isTighter = other.left * quota.requests() < left * other.quota.requests();
    return !other.allowed || isTighter ? other : this;
  }

  /** Says how things stand, as the IETF's draft of RateLimit has it. */
  void tell(MutableHttpResponse<?> response) {
    response.header("RateLimit-Policy", quota.policy());
    response.header("RateLimit", '"' + quota.name() + "\";r=" + left + ";t=" + full);
  }

  /** What whoever has asked too much is answered. */
  MutableHttpResponse<Object> refusal(HttpRequest<?> request) {
    MutableHttpResponse<Object> response = refusal(request, Math.max(1, next));
    tell(response);
    return response;
  }

  /** The same where nobody has counted for the answer's sake. */
  static MutableHttpResponse<Object> refusal(HttpRequest<?> request, long seconds) {
    return Answers.error(
            request,
            HttpStatus.TOO_MANY_REQUESTS,
            "rate_limited",
            "Too many requests; wait as long as Retry-After says.")
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }
}
