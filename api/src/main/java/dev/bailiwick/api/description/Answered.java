package dev.bailiwick.api.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.api.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers that many operations share: problems by their status, and headers. */
final class Answered {

  /** What each status says, whatever the operation. */
  private static final Map<Integer, String> STATUSES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(400, "What was sent cannot be right, whatever the state of things."),
              Map.entry(401, "Nobody is signed in by what was sent."),
              Map.entry(403, "You are known here and may not."),
              Map.entry(404, "There is no such thing, or none that you may know of."),
              Map.entry(406, "This is not to be had in the form that you accept."),
              Map.entry(409, "Right in itself, but not as things stand."),
              Map.entry(410, "It was there once and can no longer be used."),
              Map.entry(412, "Right in itself, but not of what is there by now."),
              Map.entry(413, "The body is too large."),
              Map.entry(415, "The body is not JSON."),
              Map.entry(422, "Right in itself, but more than can be done at once."),
              Map.entry(428, "Say by If-Match what you have seen."),
              Map.entry(429, "Too many requests."),
              Map.entry(500, "Something broke on our side."),
              Map.entry(503, "Something that this needs cannot be reached; try again.")));

  private static final Map<String, String> HEADERS =
      new TreeMap<>(
          Map.of(
              "ETag", "The tag of what is shown, for If-Match and If-None-Match.",
              "Policy-Version", "The policy version that holds the write.",
              "RateLimit", "How many requests are left, and until when.",
              "RateLimit-Policy", "How many requests there may be in how many seconds.",
              "Retry-After", "After how many seconds to try again.",
              "Link", "The next page, as rel=\"next\".",
              "Location", "Where it is to be found.",
              "Idempotent-Replay", "true where the answer was given before.",
              "WWW-Authenticate", "How to sign in."));

  private Answered() {}

  static void complete(ObjectNode root) {
    ObjectNode headers = root.withObject("/components/headers");
    HEADERS.forEach(
        (name, says) ->
            headers
                .putObject(name)
                .put("description", says)
                .putObject("schema")
                .put("type", "string")
                .put("maxLength", 1024)
                .put("pattern", "^[ -~]*$"));
    ObjectNode responses = root.withObject("/components/responses");
    STATUSES.forEach((status, says) -> responses.set(problem(status), problem(status, says)));
    STATUSES.forEach((status, says) -> responses.set(sentence(status), sentence(status, says)));
    ObjectNode problem = root.withObject("/components/schemas/Problem/properties");
    problem
        .withObject("/type")
        .set("enum", Tree.texts(ProblemTypes.all().stream().map(ProblemType::urn).toList()));
    problem.withObject("/status").put("minimum", 400).put("maximum", 599);
  }

  static String problem(int status) {
    return "Problem" + status;
  }

  /** The same in the shape that AuthZEN has for errors. */
  static String sentence(int status) {
    return "Sentence" + status;
  }

  private static ObjectNode problem(int status, String says) {
    ObjectNode response = response(status, says);
    if (status < 500) {
      List.of("RateLimit", "RateLimit-Policy").forEach(name -> header(response, name));
    }
    ObjectNode media = response.putObject("content").putObject(Problem.MEDIA_TYPE);
    media.set("schema", Tree.reference("schemas", "Problem"));
    ObjectNode examples = media.putObject("examples");
    for (ProblemType type : ProblemTypes.of(status)) {
      examples
          .putObject(type.code())
          .put("summary", type.meaning())
          .putObject("value")
          .put("type", type.urn())
          .put("title", says)
          .put("status", status)
          .put("detail", type.meaning());
    }
    return response;
  }

  private static ObjectNode sentence(int status, String says) {
    ObjectNode response = response(status, says);
    ObjectNode media = response.putObject("content").putObject("application/json");
    media.putObject("schema").put("type", "string");
    media.put("example", says);
    return response;
  }

  private static ObjectNode response(int status, String says) {
    ObjectNode response = Tree.node().put("description", says);
    List<String> headers =
        switch (status) {
          case 401 -> List.of("WWW-Authenticate");
          case 429, 503 -> List.of("Retry-After");
          default -> List.of();
        };
    headers.forEach(name -> header(response, name));
    return response;
  }

  static void header(ObjectNode response, String name) {
    response.withObject("/headers").set(name, Tree.reference("headers", name));
  }
}
