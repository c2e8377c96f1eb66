package dev.bailiwick.api.http;

import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.audit.Attempt;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import dev.bailiwick.authorization.audit.usecase.NoteRefusals;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.ledger.Actor;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Has refusals noted in the audit of the tenant that they happened in: what somebody may not, and
 * what there is not for them there. Of what was sent only ids of our own are taken.
 */
@Singleton
final class NotedRefusals {

  private static final String TENANT = "tenant";
  private static final String DECISIONS = "/access/";
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  private final NoteRefusals refusals;

  NotedRefusals(NoteRefusals refusals) {
    this.refusals = refusals;
  }

  void note(HttpRequest<?> request, Refusal refusal) {
    Caller by = CallerBinder.of(request).orElse(null);
    RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
    if (by == null || route == null) {
      return;
    }
    Map<String, Object> sent = route.getVariableValues();
    if (refusal.kind() == Refusal.Kind.FORBIDDEN
        || (refusal.kind() == Refusal.Kind.ABSENT && sent.containsKey(TENANT))) {
      refusals.note(
          new Attempt(
              tenant(by, request, sent),
              Actor.of(by.subject()),
              route
                  .getAnnotationMetadata()
                  .stringValue(Operation.class, "operationId")
                  .orElse("request"),
              new Refused(refusal.code(), refusal.permission(), 1),
              about(refusal, sent),
              trace(request)));
    }
  }

  /** A decision is asked for at the machine's home; all else without a tenant is of all of them. */
  private static @Nullable String tenant(
      Caller by, HttpRequest<?> request, Map<String, Object> sent) {
    Object tenant = sent.get(TENANT);
    if (tenant != null) {
      return tenant.toString();
    }
    return by instanceof Caller.Machine machine && request.getPath().startsWith(DECISIONS)
        ? machine.home().toString()
        : null;
  }

  /** The innermost of what the path names. */
  private static @Nullable Reference about(Refusal refusal, Map<String, Object> sent) {
    return sent.entrySet().stream()
        .filter(variable -> !variable.getKey().equals(TENANT))
        .filter(variable -> CanonicalId.parse(variable.getValue().toString()).isPresent())
        .reduce((outer, inner) -> inner)
        .map(
            variable ->
                new Reference(type(refusal, variable.getKey()), variable.getValue().toString()))
        .orElse(null);
  }

  private static String type(Refusal refusal, String variable) {
    return refusal.permission() == null
        ? "bw." + variable
        : Permission.of(refusal.permission()).type();
  }

  private static @Nullable String trace(HttpRequest<?> request) {
    String sent = request.getHeaders().get("traceparent");
    Matcher matcher = TRACE.matcher(sent == null ? "" : sent);
    return matcher.matches() ? matcher.group(1) : null;
  }
}
