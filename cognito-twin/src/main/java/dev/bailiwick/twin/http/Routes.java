package dev.bailiwick.twin.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which handler answers which method and path. */
public final class Routes {

  private final Map<String, Handler> handlers = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  public Routes get(String path, Handler handler) {
    handlers.put("GET " + path, handler);
    return this;
  }

  public Routes post(String path, Handler handler) {
    handlers.put("POST " + path, handler);
    return this;
  }

  /** Scripts of other origins on this machine may call these paths too. */
  public Routes share(String... paths) {
    shared.addAll(Set.of(paths));
    return this;
  }

  public Response answer(Request request) {
    if (!shared.contains(request.path())) {
      return handle(request);
    }
    var origin = CrossOrigin.of(request);
    return request.method().equals("OPTIONS")
        ? origin.map(CrossOrigin::preflight).orElseGet(Response::notFound)
        : origin.map(it -> it.allow(handle(request))).orElseGet(() -> handle(request));
  }

  private Response handle(Request request) {
    var handler = handlers.get(request.method() + " " + request.path());
    return handler == null ? Response.notFound() : handler.handle(request);
  }
}
