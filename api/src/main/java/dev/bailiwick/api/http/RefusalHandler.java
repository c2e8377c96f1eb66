package dev.bailiwick.api.http;

import dev.bailiwick.authorization.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** The one place where a refusal becomes a response, and is noted. */
@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {

  private final NotedRefusals noted;

  RefusalHandler(NotedRefusals noted) {
    this.noted = noted;
  }

  @Override
  @SuppressWarnings("rawtypes") // the framework's own signature
  public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
    noted.note(request, refusal);
    return Answers.refused(request, refusal);
  }
}
