package dev.bailiwick.api.http;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What operations are called in the API's description, which alone still knows: the compiler does
 * not keep its annotations.
 */
@Context // read at the start, so that no request waits for it
final class OperationNames {

  private static final String GENERATED = "classpath:META-INF/swagger/openapi.yml";
  private static final String UNNAMED = "request";

  private final Map<String, String> names = new HashMap<>();

  OperationNames(ResourceResolver resources) {
    try (InputStream file = resources.getResourceAsStream(GENERATED).orElseThrow()) {
      Map<?, ?> described = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      part(described, "paths")
          .keySet()
          .forEach(path -> read(path.toString(), part(part(described, "paths"), path)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The name of the operation that this request asks for. */
  String of(HttpRequest<?> request) {
    return RouteAttributes.getRouteInfo(request).orElse(null) instanceof UriRouteInfo<?, ?> route
        ? names.getOrDefault(
            key(route.getHttpMethodName(), route.getUriMatchTemplate().toString()), UNNAMED)
        : UNNAMED;
  }

  private void read(String path, Map<?, ?> operations) {
    operations
        .keySet()
        .forEach(
            method -> {
              if (part(operations, method).get("operationId") instanceof String name) {
                names.put(key(method.toString(), path), name);
              }
            });
  }

  private static String key(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + " " + path.replaceFirst("\\{[?&].*", "");
  }

  private static Map<?, ?> part(Map<?, ?> whole, Object key) {
    return whole.get(key) instanceof Map<?, ?> found ? found : Map.of();
  }
}
