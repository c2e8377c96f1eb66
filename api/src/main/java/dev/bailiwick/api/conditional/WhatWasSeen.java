package dev.bailiwick.api.conditional;

import dev.bailiwick.api.NeedsIfMatch;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.change.Precondition;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * The request's {@code If-Match} and {@code If-None-Match}, held against what its own address
 * answers under the lock. A request that changes several tenants is judged before the first.
 */
@Singleton
final class WhatWasSeen implements Precondition {

  private static final Set<HttpMethod> WRITES =
      Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
  private static final String JUDGED = WhatWasSeen.class.getName();
  private static final String ANY = "*";

  private final Representations representations;
  private final EntityTags tags;

  WhatWasSeen(Representations representations, EntityTags tags) {
    this.representations = representations;
    this.tags = tags;
  }

  @Override
  public Optional<Refusal> unmet() {
    return ServerRequestContext.currentRequest()
        .filter(request -> WRITES.contains(request.getMethod()))
        .filter(request -> request.getAttribute(JUDGED).isEmpty())
        .flatMap(
            request -> {
              request.setAttribute(JUDGED, true);
              return unmet(request);
            });
  }

  private Optional<Refusal> unmet(HttpRequest<?> request) {
    String match = request.getHeaders().get(HttpHeaders.IF_MATCH);
    String noneMatch = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    if (match == null && noneMatch == null) {
      return needsOne(request)
          ? Optional.of(Refusal.unconditional("Send If-Match with the ETag of what you have seen."))
          : Optional.empty();
    }
    Optional<String> now = representations.now(request).map(tags::of);
    boolean met =
        (match == null || now.filter(tag -> holds(match, tag)).isPresent())
            && (noneMatch == null || now.filter(tag -> holds(noneMatch, tag)).isEmpty());
    return met
        ? Optional.empty()
        : Optional.of(
            Refusal.outdated(
                "precondition_failed",
                "This is no longer as you have seen it; read it again before you change it."));
  }

  private static boolean holds(String header, String tag) {
    return header.strip().equals(ANY) || EntityTags.isAmong(header, tag);
  }

  private static boolean needsOne(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(route -> route.getAnnotationMetadata().hasAnnotation(NeedsIfMatch.class))
        .isPresent();
  }
}
