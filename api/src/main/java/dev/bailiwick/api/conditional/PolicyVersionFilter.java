package dev.bailiwick.api.conditional;

import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Answers;
import dev.bailiwick.api.http.CallerBinder;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.snapshot.Snapshots;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question that asks for a policy version only by that version or a later one. Whether it
 * was reached is looked up before the question and told after it, to those alone who were answered.
 */
@ServerFilter({"/v1/tenants/**", "/access/**", "/tenants/**"})
@Order(EntityTagFilter.NEXT_TO_THE_ROUTE + 1)
final class PolicyVersionFilter {

  private static final String HEADER = "Policy-Version-At-Least";
  private static final String BEHIND = PolicyVersionFilter.class.getName();
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

  private final Snapshots snapshots;
  private final Addresses addresses;
  private final ExecutorService blocking;

  PolicyVersionFilter(
      Snapshots snapshots,
      Addresses addresses,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.snapshots = snapshots;
    this.addresses = addresses;
    this.blocking = blocking;
  }

  /** Null lets all others pass where they came in. */
  @RequestFilter
  @Nullable CompletionStage<Optional<HttpResponse<?>>> look(HttpRequest<?> request) {
    String wanted = request.getHeaders().get(HEADER);
    return wanted == null || !isQuestion(request)
        ? null
        : CompletableFuture.supplyAsync(() -> look(request, wanted), blocking);
  }

  private Optional<HttpResponse<?>> look(HttpRequest<?> request, String wanted) {
    if (!VERSION.matcher(wanted).matches()) {
      Refusal refusal = Refusal.invalid(HEADER, "Send the number of a policy version.");
      return Optional.of(Answers.refused(request, refusal));
    }
    long version =
        tenant(request).flatMap(snapshots::of).map(Policy::version).orElse(Long.MAX_VALUE);
    request.setAttribute(BEHIND, version < Long.parseLong(wanted));
    return Optional.empty();
  }

  @ResponseFilter
  HttpResponse<?> tell(HttpRequest<?> request, HttpResponse<?> response) {
    boolean isBehind = request.getAttribute(BEHIND, Boolean.class).orElse(false);
    return isBehind && response.code() < HttpStatus.MULTIPLE_CHOICES.getCode()
        ? Answers.refused(
            request,
            Refusal.outdated(
                "policy_version_behind", "The policy has not reached that version yet."))
        : response;
  }

  private static boolean isQuestion(HttpRequest<?> request) {
    String path = request.getPath();
    return request.getMethod() == HttpMethod.GET
        || path.contains("/access/v1/")
        || path.endsWith("/explain")
        || path.endsWith("/preview");
  }

  /** The one in the path, or else the asking application's own. */
  private Optional<TenantId> tenant(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .map(route -> route.getVariableValues().get("tenant"))
        .map(segment -> addresses.tenant(segment.toString()))
        .or(
            () ->
                CallerBinder.of(request)
                    .filter(Machine.class::isInstance)
                    .map(caller -> ((Machine) caller).home()));
  }
}
