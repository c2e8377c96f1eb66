package dev.bailiwick.twin.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of another origin on this machine, whose scripts may read our answers; no other origin
 * may.
 */
record CrossOrigin(String origin) {

  private static final Pattern LOOPBACK =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

  static Optional<CrossOrigin> of(Request request) {
    return request
        .header("Origin")
        .filter(origin -> LOOPBACK.matcher(origin).matches())
        .map(CrossOrigin::new);
  }

  Response preflight() {
    return allow(Response.empty(204))
        .with("Access-Control-Allow-Methods", "GET, POST")
        .with(
            "Access-Control-Allow-Headers",
            "authorization, content-type, cache-control, x-amz-target, x-amz-user-agent,"
                + " amz-sdk-invocation-id, amz-sdk-request")
        .with("Access-Control-Max-Age", "600");
  }

  Response allow(Response response) {
    return response
        .with("Access-Control-Allow-Origin", origin)
        .with("Access-Control-Expose-Headers", "x-amzn-RequestId, x-amzn-ErrorType")
        .with("Vary", "Origin");
  }
}
