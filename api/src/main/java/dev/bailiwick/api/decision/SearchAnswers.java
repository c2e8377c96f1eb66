package dev.bailiwick.api.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.decision.usecase.Search.Found;
import java.io.IOException;

/** What a search has found, as bytes; the page first, so that whoever reads knows what comes. */
final class SearchAnswers {

  private SearchAnswers() {}

  /** The page; its results have the type that was sent. */
  static byte[] of(Searched searched, Question question, Found found, String nextToken) {
    return JsonBody.write(
        json -> {
          json.writeStartObject();
          json.writeObjectFieldStart("page");
          json.writeStringField("next_token", nextToken);
          json.writeNumberField("count", found.names().size());
          if (found.total() != null) {
            json.writeNumberField("total", found.total());
          }
          json.writeEndObject();
          json.writeArrayFieldStart("results");
          for (String name : found.names()) {
            json.writeStartObject();
            write(json, searched, question, name);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Searched searched, Question question, String name)
      throws IOException {
    switch (searched) {
      case SUBJECT -> write(json, question.subject().type(), name);
      case RESOURCE -> write(json, question.resource().type(), name);
      case ACTION -> json.writeStringField("name", name);
    }
  }

  private static void write(JsonGenerator json, String type, String id) throws IOException {
    json.writeStringField("type", type);
    json.writeStringField("id", id);
  }
}
