package dev.bailiwick.api.conditional;

import dev.bailiwick.api.http.CallerBinder;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.history.AsOf;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a GET of an address would answer: the operation itself is asked, on the thread and so in the
 * transaction of whoever wants to know.
 */
@Singleton
final class Representations {

  private final Provider<Router> router;

  Representations(Provider<Router> router) {
    this.router = router;
  }

  /** What its caller would see at the request's own address; nothing where that is nothing. */
  Optional<Object> now(HttpRequest<?> request) {
    return reading(request.getPath()).flatMap(reading -> read(reading, request));
  }

  /** Whether this is what a GET of that address answers with. */
  boolean isSeenAt(String path, Object body) {
    return reading(path)
        .map(reading -> answered(reading).isInstance(body) && isOneThing(body))
        .orElse(false);
  }

  /** Whether this is one thing whole, and neither a page nor something that is still being read. */
  static boolean isOneThing(@Nullable Object body) {
    return body instanceof Record && !(body instanceof Items);
  }

  private Optional<UriRouteMatch<Object, Object>> reading(String path) {
    return router.get().route(HttpMethod.GET, path);
  }

  private static Class<?> answered(UriRouteMatch<Object, Object> reading) {
    Argument<?> type = reading.getExecutableMethod().getReturnType().asArgument();
    return HttpResponse.class.isAssignableFrom(type.getType())
        ? type.getFirstTypeVariable().<Class<?>>map(Argument::getType).orElse(Void.class)
        : type.getType();
  }

  private static Optional<Object> read(
      UriRouteMatch<Object, Object> reading, HttpRequest<?> request) {
    try {
      Object answer =
          reading.getExecutableMethod().invoke(reading.getTarget(), arguments(reading, request));
      Object body = answer instanceof HttpResponse<?> response ? response.body() : answer;
      return Optional.ofNullable(body).filter(Representations::isOneThing);
    } catch (Refusal none) {
      return Optional.empty();
    }
  }

  private static @Nullable Object[] arguments(
      UriRouteMatch<Object, Object> reading, HttpRequest<?> request) {
    Argument<?>[] wanted = reading.getArguments();
    @Nullable Object[] arguments = new Object[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      arguments[i] = argument(wanted[i], reading, request);
    }
    return arguments;
  }

  private static @Nullable Object argument(
      Argument<?> wanted, UriRouteMatch<Object, Object> reading, HttpRequest<?> request) {
    Class<?> type = wanted.getType();
    if (type.equals(Caller.class)) {
      return CallerBinder.of(request).orElseThrow(Refusal::absent);
    }
    if (type.equals(AsOf.class)) {
      return new AsOf.Now();
    }
    return type.equals(HttpRequest.class)
        ? request
        : reading.getVariableValues().get(wanted.getName());
  }
}
