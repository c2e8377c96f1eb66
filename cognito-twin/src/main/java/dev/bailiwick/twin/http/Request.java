package dev.bailiwick.twin.http;

import com.sun.net.httpserver.Headers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client asked. */
public record Request(String method, String path, Form query, Headers headers, String body) {

  private static final String BEARER = "bearer ";

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  public boolean hasContentType(String type) {
    return header("Content-Type")
        .map(value -> value.split(";", 2)[0].strip())
        .filter(type::equalsIgnoreCase)
        .isPresent();
  }

  /** The fields of the body; none when it is no form. */
  public Form form() {
    return Form.parse(hasContentType("application/x-www-form-urlencoded") ? body : "");
  }

  public Optional<String> cookie(String name) {
    return header("Cookie").stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(pair -> pair.strip().split("=", 2))
        .filter(pair -> pair.length == 2 && pair[0].equals(name))
        .map(pair -> pair[1])
        .findFirst();
  }

  public Optional<String> bearer() {
    return header("Authorization")
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()).strip());
  }
}
