package dev.bailiwick.api.http;

import dev.bailiwick.authorization.Sha256;
import io.micronaut.http.HttpRequest;

/** What of a request may stand in a log. */
final class Masked {

  private static final int LONGEST = 200;
  private static final int SHOWN = 8;

  private Masked() {}

  /** Enough to tell that the same credential came again, and nothing of what is in it. */
  static String credential(String credential) {
    return "#" + Sha256.hex(credential).substring(0, SHOWN);
  }

  /** The path without its query, cut, with nothing in it that could begin a new line. */
  static String path(HttpRequest<?> request) {
    String path = request.getPath().replaceAll("\\p{Cntrl}", "?");
    return path.length() > LONGEST ? path.substring(0, LONGEST) : path;
  }
}
