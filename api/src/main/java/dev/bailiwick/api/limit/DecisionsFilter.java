package dev.bailiwick.api.limit;

import dev.bailiwick.api.http.CallerBinder;
import dev.bailiwick.authorization.caller.Caller;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps decisions to a quota of their own, wide enough to notice no more than a runaway. An answer
 * does not say how it stands: at a hundred thousand a second the headers would cost more than the
 * decision.
 */
@ServerFilter({"/access/**", "/tenants/**"})
@Order(AdministrationFilter.ONCE_THE_CALLER_IS_KNOWN)
final class DecisionsFilter {

  private static final long A_MOMENT = 1;

  private final Limits limits;

  DecisionsFilter(Limits limits) {
    this.limits = limits;
  }

  @RequestFilter
  @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
    Caller caller = CallerBinder.of(request).orElse(null);
    return caller == null || limits.decides(caller) ? null : Standing.refusal(request, A_MOMENT);
  }
}
