package dev.bailiwick.api.http;

import dev.bailiwick.api.Needs;
import dev.bailiwick.authorization.CanonicalId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Refusal.Kind;
import dev.bailiwick.authorization.audit.Attempt;
import dev.bailiwick.authorization.audit.Outcome.Refused;
import dev.bailiwick.authorization.audit.usecase.NoteRefusals;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.Permission;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
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
  private static final String OURS = "bw.";
  private static final String DECISIONS = "/access/";
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  private final NoteRefusals refusals;
  private final OperationNames operations;

  NotedRefusals(NoteRefusals refusals, OperationNames operations) {
    this.refusals = refusals;
    this.operations = operations;
  }

  void note(HttpRequest<?> request, Refusal refusal) {
    Caller by = CallerBinder.of(request).orElse(null);
    RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
    if (by != null && route != null && isToldOf(refusal, route.getVariableValues())) {
      refusals.note(
          new Attempt(
              tenant(by, request, route.getVariableValues()),
              by.subject(),
              operations.of(request),
              new Refused(refusal.code(), refusal.permission(), 1),
              about(refusal, route),
              trace(request)));
    }
  }

  private static boolean isToldOf(Refusal refusal, Map<String, Object> sent) {
    return refusal.kind() == Kind.FORBIDDEN
        || (refusal.kind() == Kind.ABSENT && sent.containsKey(TENANT));
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

  /**
   * What the permission would be for. An id that is no one's here says nothing, and is not kept.
   */
  private static @Nullable Reference about(Refusal refusal, RouteMatch<?> route) {
    String needed =
        refusal.permission() == null
            ? route.getAnnotationMetadata().stringValue(Needs.class).orElse(null)
            : refusal.permission();
    if (needed == null || refusal.kind() == Kind.ABSENT) {
      return null;
    }
    String type = Permission.of(needed).type();
    return Optional.ofNullable(route.getVariableValues().get(type.replace(OURS, "")))
        .map(Object::toString)
        .filter(id -> CanonicalId.parse(id).isPresent())
        .map(id -> new Reference(type, id))
        .orElse(null);
  }

  private static @Nullable String trace(HttpRequest<?> request) {
    String sent = request.getHeaders().get("traceparent");
    Matcher matcher = TRACE.matcher(sent == null ? "" : sent);
    return matcher.matches() ? matcher.group(1) : null;
  }
}
