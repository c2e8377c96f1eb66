package dev.bailiwick.api.limit;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Slows those down who try credentials, by their address. Only what failed is counted, and only
 * what failed is refused, so that nobody behind the same address is shut out.
 */
@ServerFilter({"/v1/**", "/access/**", "/tenants/**"})
@Order(StrangersFilter.BEFORE_ANYONE_IS_KNOWN)
final class StrangersFilter {

  static final int BEFORE_ANYONE_IS_KNOWN = -10;

  private final Limits limits;

  StrangersFilter(Limits limits) {
    this.limits = limits;
  }

  @ResponseFilter
  HttpResponse<?> count(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.code() != HttpStatus.UNAUTHORIZED.getCode()) {
      return response;
    }
    Standing standing = limits.address(request.getRemoteAddress().getAddress().toString());
    if (!standing.allowed()) {
      return standing.refusal(request);
    }
    standing.tell(response);
    return response;
  }
}
