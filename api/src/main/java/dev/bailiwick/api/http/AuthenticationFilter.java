package dev.bailiwick.api.http;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import dev.bailiwick.authorization.caller.Authentication.Proven;
import dev.bailiwick.authorization.caller.Authentication.Rejected;
import dev.bailiwick.authorization.caller.Authentication.Unavailable;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.usecase.Authenticate;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles who is asking, before any route. Why a credential was refused goes to the log and the
 * metrics; the caller only learns that it was.
 */
@ServerFilter({"/v1/**", "/access/**", "/tenants/**"})
@Order(AuthenticationFilter.BEFORE_ALL_THAT_NEED_A_CALLER)
final class AuthenticationFilter {

  static final int BEFORE_ALL_THAT_NEED_A_CALLER = 0;

  private static final Logger LOG = LoggerFactory.getLogger(AuthenticationFilter.class);
  private static final String SCHEME = "bearer ";
  private static final String CHALLENGE = "Bearer realm=\"bailiwick\"";
  private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";
  private static final String UNSCOPED = CHALLENGE + ", error=\"insufficient_scope\", scope=\"%s\"";
  private static final String NONE = "";
  private static final String REFUSALS = "bailiwick.authentication.refusals";

  private final Authenticate authenticate;
  private final Scopes scopes;
  private final MeterRegistry meters;
  private final Executor blocking;

  AuthenticationFilter(
      Authenticate authenticate,
      Scopes scopes,
      MeterRegistry meters,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.authenticate = authenticate;
    this.scopes = scopes;
    this.meters = meters;
    this.blocking = blocking;
  }

  /** Null lets whoever is known pass on the event loop, where the request came in. */
  @RequestFilter
  @Nullable CompletionStage<Optional<HttpResponse<?>>> authenticate(HttpRequest<?> request) {
    List<String> sent = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
    if (sent.size() > 1) {
      // Whatever stands before us might have believed the other one.
      return completedFuture(Optional.of(refuse(request, "ambiguous", NONE, INVALID)));
    }
    if (sent.isEmpty() || !isBearer(sent.getFirst())) {
      return completedFuture(Optional.of(refuse(request, "missing", NONE, CHALLENGE)));
    }
    String credential = sent.getFirst().substring(SCHEME.length()).strip();
    Proven known = authenticate.authenticateInMemory(credential);
    if (known != null) {
      HttpResponse<?> refused = admit(request, known.caller());
      return refused == null ? null : completedFuture(Optional.of(refused));
    }
    return supplyAsync(() -> Optional.ofNullable(judge(request, credential)), blocking);
  }

  private @Nullable HttpResponse<?> judge(HttpRequest<?> request, String credential) {
    return switch (authenticate.authenticate(credential)) {
      case Proven proven -> admit(request, proven.caller());
      case Rejected rejected ->
          refuse(request, rejected.reason(), Masked.credential(credential), INVALID);
      case Unavailable unavailable -> unavailable(request);
    };
  }

  /** Null where the caller's token is for such a request. */
  private @Nullable HttpResponse<?> admit(HttpRequest<?> request, Caller caller) {
    String lacking = scopes.lacking(request, caller);
    if (lacking == null) {
      CallerBinder.set(request, caller);
      return null;
    }
    meters.counter(REFUSALS, "reason", "insufficient_scope").increment();
    return Answers.error(
            request,
            HttpStatus.FORBIDDEN,
            "insufficient_scope",
            "This needs a token with the scope " + lacking + ".")
        .header(HttpHeaders.WWW_AUTHENTICATE, UNSCOPED.formatted(lacking));
  }

  private static boolean isBearer(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private MutableHttpResponse<?> refuse(
      HttpRequest<?> request, String reason, String masked, String challenge) {
    meters.counter(REFUSALS, "reason", reason).increment();
    LOG.info("{} {} refused: {} {}", request.getMethod(), Masked.path(request), reason, masked);
    return Answers.error(
            request,
            HttpStatus.UNAUTHORIZED,
            "unauthenticated",
            "Send Authorization: Bearer with an access token or an application key.")
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge);
  }

  private MutableHttpResponse<?> unavailable(HttpRequest<?> request) {
    meters.counter(REFUSALS, "reason", "unavailable").increment();
    LOG.warn(
        "{} {}: the identity provider cannot be reached",
        request.getMethod(),
        Masked.path(request));
    return Answers.error(
            request,
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "Who you are cannot be established just now; try again.")
        .header(HttpHeaders.RETRY_AFTER, "5");
  }
}
