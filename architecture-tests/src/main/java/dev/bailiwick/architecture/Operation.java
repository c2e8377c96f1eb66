package dev.bailiwick.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One HTTP operation, as Micronaut's annotations declare it.
 *
 * @param name as {@code GET /v1/me}
 * @param need the permission that it declares, or nothing
 */
record Operation(String name, String need, JavaMethod method) {

  private static final String HTTP = "io.micronaut.http.annotation.";
  private static final List<String> VERBS =
      List.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "Trace");
  private static final Pattern PERMISSION = Pattern.compile("[a-z_.]+:[a-z_]+");

  /** Those of a controller; what it inherits is an operation too. */
  static Stream<Operation> of(JavaClass type, House house) {
    return type.tryGetAnnotationOfType(HTTP + "Controller").stream()
        .flatMap(
            controller ->
                type.getAllMethods().stream()
                    .flatMap(method -> of(method, text(controller, "value"), house)));
  }

  boolean isGuarded() {
    return PERMISSION.matcher(need).matches();
  }

  String complaint() {
    String what =
        need.isEmpty()
            ? "declares no permission and is not listed as public"
            : "needs '" + need + "', which is no permission";
    return "%s %s %s".formatted(name, what, Code.at(method.getSourceCodeLocation()));
  }

  private static Stream<Operation> of(JavaMethod method, String base, House house) {
    String need =
        house.http().needs().stream()
            .flatMap(name -> Stream.of(name, house.full(name)))
            .flatMap(name -> method.tryGetAnnotationOfType(name).stream())
            .map(annotation -> text(annotation, "value"))
            .findFirst()
            .orElse("");
    return VERBS.stream()
        .flatMap(
            verb ->
                method.tryGetAnnotationOfType(HTTP + verb).stream()
                    .flatMap(Operation::paths)
                    .map(path -> verb.toUpperCase(Locale.ROOT) + " " + join(base, path))
                    .map(name -> new Operation(name, need, method)));
  }

  private static Stream<String> paths(JavaAnnotation<?> annotation) {
    Object many = annotation.tryGetExplicitlyDeclaredProperty("uris").orElse(null);
    if (many instanceof String[] uris) {
      return Stream.of(uris);
    }
    String uri = text(annotation, "uri");
    return Stream.of(uri.isEmpty() ? text(annotation, "value") : uri);
  }

  /** Joins as the router does; a template of query parameters is no part of the path. */
  private static String join(String base, String path) {
    String joined = ("/" + base + "/" + path).replaceAll("\\{\\?[^}]*}", "");
    return joined.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
  }

  private static String text(JavaAnnotation<?> annotation, String property) {
    Optional<Object> value = annotation.tryGetExplicitlyDeclaredProperty(property);
    return value.map(Object::toString).orElse("");
  }
}
