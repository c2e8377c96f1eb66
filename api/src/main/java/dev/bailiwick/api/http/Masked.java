package dev.bailiwick.api.http;

import io.micronaut.http.HttpRequest;

/** What of a request may stand in a log. */
final class Masked {

  private static final int LONGEST = 200;

  private Masked() {}

  /** The path without its query, cut, with nothing in it that could begin a new line. */
  static String path(HttpRequest<?> request) {
    String path = request.getPath().replaceAll("\\p{Cntrl}", "?");
    return path.length() > LONGEST ? path.substring(0, LONGEST) : path;
  }
}
