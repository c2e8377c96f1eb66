package dev.bailiwick.api.limit;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.CallerBinder;
import dev.bailiwick.authorization.caller.Caller;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the admin API to its quotas: a caller's, their tenant's, and that of sensitive flows. */
@ServerFilter("/v1/**")
@Order(AdministrationFilter.ONCE_THE_CALLER_IS_KNOWN)
final class AdministrationFilter {

  static final int ONCE_THE_CALLER_IS_KNOWN = 10;

  private static final String STANDING = Standing.class.getName();

  /** What mails people, hands out power or mints secrets. */
  private static final Set<String> SENSITIVE =
      Set.of(
          "bw.invitation:create",
          "bw.role:change",
          "bw.application:create",
          "bw.access_request:create",
          "bw.domain:create",
          "bw.tenant:export");

  private static final String NO_TENANT = "";

  private final Limits limits;
  private final Admitted admitted;

  AdministrationFilter(Limits limits, Admitted admitted) {
    this.limits = limits;
    this.admitted = admitted;
  }

  @RequestFilter
  @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
    Caller caller = CallerBinder.of(request).orElse(null);
    if (caller == null) {
      return null;
    }
    Standing standing = standing(request, caller);
    request.setAttribute(STANDING, standing);
    return standing.allowed() ? null : standing.refusal(request);
  }

  /** What is drawn on is drawn on until the first that is empty. */
  private Standing standing(HttpRequest<?> request, Caller caller) {
    String tenant = tenant(request);
    Standing standing = limits.caller(caller);
    if (standing.allowed() && !tenant.equals(NO_TENANT) && admitted.has(caller, tenant)) {
      standing = standing.orTighter(limits.tenant(tenant));
    }
    if (standing.allowed() && isSensitive(request)) {
      standing = standing.orTighter(limits.sensitive(caller, tenant));
    }
    return standing;
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(STANDING, Standing.class)
        .filter(Standing::allowed)
        .ifPresent(standing -> standing.tell(response));
    String tenant = tenant(request);
    if (!tenant.equals(NO_TENANT)) {
      CallerBinder.of(request).ifPresent(caller -> admitted.note(caller, tenant, response));
    }
  }

  private static String tenant(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .map(RouteMatch::getVariableValues)
        .map(values -> values.get("tenant"))
        .map(Object::toString)
        .orElse(NO_TENANT);
  }

  private static boolean isSensitive(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .flatMap(route -> route.getAnnotationMetadata().stringValue(Needs.class))
        .filter(SENSITIVE::contains)
        .isPresent();
  }
}
