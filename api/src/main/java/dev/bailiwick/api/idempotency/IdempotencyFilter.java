package dev.bailiwick.api.idempotency;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.api.http.Answers;
import dev.bailiwick.api.http.CallerBinder;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.repeat.usecase.RunOnce;
import dev.bailiwick.authorization.repeat.usecase.RunOnce.Ran;
import dev.bailiwick.authorization.repeat.usecase.RunOnce.Run;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Lets a POST with an {@code Idempotency-Key} have its effect once. Only what had an effect is
 * kept: a refusal has none, and what is mended may be sent with the same key.
 */
@ServerFilter("/v1/**")
@Order(IdempotencyFilter.BETWEEN_LIMITS_AND_TAGS)
final class IdempotencyFilter {

  static final int BETWEEN_LIMITS_AND_TAGS = 50;

  private static final String RUN = Run.class.getName();

  private final RunOnce runOnce;
  private final Scope scope;
  private final ObjectMapper json;
  private final ExecutorService blocking;

  IdempotencyFilter(
      RunOnce runOnce,
      Scope scope,
      ObjectMapper json,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.runOnce = runOnce;
    this.scope = scope;
    this.json = json;
    this.blocking = blocking;
  }

  /** Null lets all others pass where they came in. */
  @RequestFilter
  @Nullable CompletionStage<Optional<HttpResponse<?>>> begin(HttpRequest<?> request) {
    String key = request.getHeaders().get(Scope.HEADER);
    Caller caller = CallerBinder.of(request).orElse(null);
    if (key == null
        || caller == null
        || request.getMethod() != HttpMethod.POST
        || Scope.onlyAsks(request)) {
      return null;
    }
    return body(request)
        .thenApplyAsync(body -> body.flatMap(read -> begin(request, caller, key, read)), blocking);
  }

  /** What cannot even be read is for the route to refuse. */
  private static CompletableFuture<Optional<byte[]>> body(HttpRequest<?> request) {
    return ((ServerHttpRequest<?>) request)
        .byteBody()
        .split(SplitBackpressureMode.FASTEST)
        .buffer()
        .handle(
            (body, unreadable) -> {
              if (body == null) {
                return Optional.empty();
              }
              try (body) {
                return Optional.of(body.toByteArray());
              }
            });
  }

  private Optional<HttpResponse<?>> begin(
      HttpRequest<?> request, Caller caller, String sent, byte[] body) {
    try {
      String key = Scope.key(sent);
      return switch (runOnce.begin(
          caller, scope.tenant(request), key, Scope.fingerprint(request, body))) {
        case Ran ran -> Optional.of(KeptAnswer.read(ran.answer(), json).again());
        case Run run -> {
          request.setAttribute(RUN, run);
          yield Optional.empty();
        }
      };
    } catch (Refusal refusal) {
      return Optional.of(Answers.refused(request, refusal));
    }
  }

  @ResponseFilter
  CompletionStage<MutableHttpResponse<?>> end(
      HttpRequest<?> request, MutableHttpResponse<?> response) {
    Run run = request.getAttribute(RUN, Run.class).orElse(null);
    return run == null
        ? completedFuture(response)
        : CompletableFuture.supplyAsync(() -> ended(run, response), blocking);
  }

  private MutableHttpResponse<?> ended(Run run, MutableHttpResponse<?> response) {
    if (response.code() < HttpStatus.MULTIPLE_CHOICES.getCode()
        && (response.body() == null || response.body() instanceof Record)) {
      runOnce.ended(run, KeptAnswer.of(response, json).text(json));
    } else {
      runOnce.refused(run);
    }
    return response;
  }
}
