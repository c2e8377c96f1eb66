package dev.bailiwick.twin.http;

import dev.bailiwick.twin.json.Json;
import java.util.ArrayList;
import java.util.List;

/** What the twin answers. */
public record Response(int status, List<Header> headers, String body) {

  /** One header line; a name may come twice, as {@code Set-Cookie} does. */
  public record Header(String name, String value) {}

  public Response {
    headers = List.copyOf(headers);
  }

  public static Response empty(int status) {
    return new Response(status, List.of(), "");
  }

  public static Response json(int status, Object value) {
    return empty(status).body("application/json;charset=UTF-8", Json.write(value));
  }

  public static Response notFound() {
    return empty(404).body("text/plain;charset=UTF-8", "There is nothing here.\n");
  }

  public static Response redirect(String location) {
    return empty(302).with("Location", location).with("Cache-Control", "no-store");
  }

  public Response with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Response(status, more, body);
  }

  public Response body(String type, String text) {
    return new Response(status, headers, text).with("Content-Type", type);
  }
}
