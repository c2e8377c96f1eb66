package dev.bailiwick.api.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to answer for today what was asked as of another day, where an operation knows of today
 * alone: whoever read that answer would take it for the past.
 */
@ServerFilter("/v1/**")
@Order(UndatedFilter.ONCE_THE_CALLER_IS_KNOWN)
final class UndatedFilter {

  static final int ONCE_THE_CALLER_IS_KNOWN = 100;

  @RequestFilter
  @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
    boolean ignored =
        request.getParameters().contains(AsOfBinder.AS_OF)
            && RouteAttributes.getRouteInfo(request)
                .filter(route -> !route.getAnnotationMetadata().hasAnnotation(Dated.class))
                .isPresent();
    return ignored
        ? Answers.error(
            request,
            HttpStatus.BAD_REQUEST,
            "as_of_unknown_here",
            "This operation answers for today alone; leave as_of out.")
        : null;
  }
}
