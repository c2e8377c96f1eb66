package dev.bailiwick.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.ShownOnce;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer as it is kept: without what is shown once, and with the headers that belong to it. */
@Introspected
record KeptAnswer(int status, Map<String, String> headers, @Nullable JsonNode body) {

  private static final List<String> HEADERS =
      List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, Bodies.POLICY_VERSION);

  private static final String REPLAY = "Idempotent-Replay";

  static KeptAnswer of(HttpResponse<?> response, ObjectMapper json) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : HEADERS) {
      String value = response.header(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    Object body = response.body();
    return new KeptAnswer(
        response.code(), headers, body == null ? null : ShownOnce.without(json.valueToTree(body)));
  }

  static KeptAnswer read(String text, ObjectMapper json) {
    try {
      return json.readValue(text, KeptAnswer.class);
    } catch (JsonProcessingException foreign) {
      throw new IllegalStateException("a kept answer that was not written here", foreign);
    }
  }

  String text(ObjectMapper json) {
    try {
      return json.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can be written", impossible);
    }
  }

  MutableHttpResponse<?> again() {
    MutableHttpResponse<Object> response = HttpResponse.status(HttpStatus.valueOf(status));
    headers.forEach(response::header);
    response.header(REPLAY, "true");
    return body == null || body.isNull()
        ? response
        : response.body((Object) body).contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
