package dev.bailiwick.verification.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.verification.contract.Described.Operation;
import dev.bailiwick.verification.random.Dice;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;

/** Requests of an operation, by what the description says that it takes. */
final class Requests {

  private static final String JSON = "application/json";

  private final Described described;
  private final Dice dice;
  private final Values values;

  Requests(Described described, Dice dice, Known known) {
    this.described = described;
    this.dice = dice;
    this.values = new Values(described, dice, known);
  }

  /** A request that is yet to be sent by somebody. */
  record Request(String method, String path, Map<String, String> headers, String body) {}

  Request of(Operation operation) {
    String path = operation.path();
    StringBuilder query = new StringBuilder();
    Map<String, String> headers = new HashMap<>();
    for (JsonNode each : operation.node().path("parameters")) {
      JsonNode parameter = described.resolve(each);
      String name = parameter.path("name").asText();
      String value = values.text(name);
      switch (parameter.path("in").asText()) {
        case "path" ->
            path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "-" : value));
        case "query" -> {
          if (dice.percent(30)) {
            query
                .append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(encoded(value));
          }
        }
        default -> {
          if (parameter.path("required").asBoolean() || dice.percent(10)) {
            headers.put(name, header(name));
          }
        }
      }
    }
    JsonNode media = operation.node().path("requestBody").path("content").path(JSON);
    if (!media.isMissingNode()) {
      headers.put("Content-Type", dice.percent(98) ? JSON : "text/plain");
    }
    String body = media.isMissingNode() ? "" : values.body(media);
    return new Request(operation.method(), path + query, headers, body);
  }

  private String header(String name) {
    return switch (name) {
      case "If-Match", "If-None-Match" -> dice.percent(70) ? "*" : "\"other\", W/\"weak\"";
      case "Policy-Version-At-Least" -> dice.percent(70) ? "1" : "999999";
      default -> dice.percent(80) ? "key-" + dice.below(50) : "x".repeat(300);
    };
  }

  /** Short enough for a line of HTTP. */
  private static String encoded(String value) {
    String text = value.length() > 100 ? value.substring(0, 100) : value;
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
