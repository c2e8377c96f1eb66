package dev.bailiwick.twin;

import dev.bailiwick.twin.http.Handler;
import dev.bailiwick.twin.http.Request;
import dev.bailiwick.twin.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in front of everything and answers in its place what an outage would. */
final class Outages implements Handler {

  private final Set<Outage> going = ConcurrentHashMap.newKeySet();
  private final Handler behind;

  Outages(Handler behind) {
    this.behind = behind;
  }

  void begin(Outage... outages) {
    going.addAll(List.of(outages));
  }

  void end() {
    going.clear();
  }

  @Override
  public Response handle(Request request) {
    var path = request.path();
    if (path.startsWith("/local/mailbox")) {
      return behind.handle(request);
    }
    if (path.equals("/") && going.contains(Outage.THROTTLE)) {
      return refused(400, "TooManyRequestsException", "Too many requests");
    }
    if (path.equals("/") && going.contains(Outage.DIRECTORY)) {
      return refused(500, "InternalErrorException", "An outage, as was asked for.");
    }
    return isDown(path) ? Response.empty(503) : behind.handle(request);
  }

  private boolean isDown(String path) {
    return going.contains(Outage.ALL)
        || (going.contains(Outage.JWKS) && path.contains("/.well-known/"))
        || (going.contains(Outage.TOKEN) && isForApplications(path));
  }

  private static boolean isForApplications(String path) {
    return path.contains("/oauth2/") && !path.endsWith("/authorize");
  }

  private static Response refused(int status, String type, String message) {
    return Response.json(status, Map.of("__type", type, "message", message))
        .with("x-amzn-ErrorType", type + ":");
  }
}
