package dev.bailiwick.api.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One operation of the description, and what its method and path say of it. */
record Operation(String method, String path, ObjectNode node) {

  private static final Set<String> QUESTIONS = Set.of("preview", "explain", "decide");

  /** Without anybody's credential. */
  boolean isPublic() {
    return !path.startsWith("/v1/") && !isAuthZen();
  }

  boolean isAuthZen() {
    return path.contains("/access/v1/");
  }

  boolean isOfTheAdminApi() {
    return path.startsWith("/v1/");
  }

  boolean reads() {
    return method.equals("get");
  }

  boolean replaces() {
    return Set.of("put", "patch", "delete").contains(method);
  }

  /** A POST that changes something. */
  boolean runsOnce() {
    return method.equals("post")
        && isOfTheAdminApi()
        && !QUESTIONS.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  boolean isOfATenant() {
    return path.startsWith("/v1/tenants/{tenant}");
  }

  /** What can be tagged: JSON that is no page. */
  boolean showsOneThing() {
    String schema = schema();
    return reads() && isOfTheAdminApi() && !schema.isEmpty() && !isPage();
  }

  private boolean isPage() {
    return schema().contains("/Items_");
  }

  private String schema() {
    return node.path("responses")
        .path("200")
        .path("content")
        .path("application/json")
        .path("schema")
        .path("$ref")
        .asText();
  }

  /** The headers of an answer that is no problem. */
  List<String> headers(String status) {
    List<String> headers = new ArrayList<>();
    if (isOfTheAdminApi()) {
      headers.addAll(List.of("RateLimit", "RateLimit-Policy"));
    }
    if (isPage()) {
      headers.add("Link");
    }
    if (showsOneThing()) {
      headers.add("ETag");
    }
    if (isOfTheAdminApi() && !reads()) {
      headers.add("Policy-Version");
    }
    if (status.equals("201")) {
      headers.addAll(List.of("Location", "ETag"));
    }
    if (runsOnce()) {
      headers.add("Idempotent-Replay");
    }
    return headers;
  }

  /** The statuses of the problems that it may answer with. */
  Set<Integer> problems(Declared declared) {
    Set<Integer> statuses = new TreeSet<>(Set.of(429, 500));
    if (isPublic()) {
      if (path.contains("{")) {
        statuses.add(404);
      }
      statuses.addAll(Set.of(406, 503));
      return statuses;
    }
    statuses.addAll(Set.of(400, 401, 403, 404, 412, 503));
    if (node.has("requestBody")) {
      statuses.add(413);
    }
    if (isAuthZen()) {
      return statuses;
    }
    statuses.add(406);
    if (!reads()) {
      statuses.addAll(Set.of(409, 410, 422));
    }
    if (node.has("requestBody")) {
      statuses.add(415);
    }
    if (declared.needsIfMatch(this)) {
      statuses.add(428);
    }
    return statuses;
  }
}
