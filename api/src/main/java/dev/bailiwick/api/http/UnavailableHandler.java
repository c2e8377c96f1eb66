package dev.bailiwick.api.http;

import dev.bailiwick.authorization.Unavailable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What cannot be had just now is asked for again; nobody's request was wrong. */
@Singleton
final class UnavailableHandler implements ExceptionHandler<Unavailable, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(UnavailableHandler.class);
  private static final String SECONDS = "5";

  @Override
  @SuppressWarnings("rawtypes") // the framework's own signature
  public HttpResponse<?> handle(HttpRequest request, Unavailable unavailable) {
    LOG.error("{} {}: unavailable", request.getMethod(), Masked.path(request), unavailable);
    return Answers.error(
            request,
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "This cannot be answered just now; try again.")
        .header(HttpHeaders.RETRY_AFTER, SECONDS);
  }
}
