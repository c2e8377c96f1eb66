package dev.bailiwick.api.description;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.NeedsIfMatch;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the operations declare beside OpenAPI's annotations. */
final class Declared {

  private final Map<String, AnnotationMetadata> operations;

  private Declared(Map<String, AnnotationMetadata> operations) {
    this.operations = operations;
  }

  static Declared of(Router router) {
    return new Declared(
        router
            .uriRoutes()
            .collect(
                Collectors.toMap(
                    Declared::name, UriRouteInfo::getAnnotationMetadata, (one, same) -> one)));
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return name(
        route.getHttpMethodName().toLowerCase(Locale.ROOT), route.getUriMatchTemplate().toString());
  }

  private static String name(String method, String path) {
    return method + " " + path.replaceFirst("\\{[?&].*", "");
  }

  /** The permission that it needs; empty where it declares none. */
  String need(Operation operation) {
    return metadata(operation).stringValue(Needs.class).orElse("");
  }

  boolean needsIfMatch(Operation operation) {
    return metadata(operation).hasAnnotation(NeedsIfMatch.class);
  }

  private AnnotationMetadata metadata(Operation operation) {
    return operations.getOrDefault(
        name(operation.method(), operation.path()), AnnotationMetadata.EMPTY_METADATA);
  }
}
