package dev.bailiwick.verification.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends requests as one of several callers. */
final class Sender {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final List<String> credentials;

  Sender(URI base, List<String> credentials) {
    this.base = base;
    this.credentials = List.copyOf(credentials);
  }

  /** What came back for what was sent. */
  record Answer(Requests.Request request, int status, String media, String body) {

    JsonNode json() {
      try {
        return media.endsWith("json") ? JSON.readTree(body) : MissingNode.getInstance();
      } catch (IOException notJson) {
        return MissingNode.getInstance();
      }
    }
  }

  int callers() {
    return credentials.size();
  }

  String description() {
    return send(new Requests.Request("get", "/openapi.yaml", Map.of(), ""), 0).body();
  }

  Answer send(Requests.Request request, int caller) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(base.resolve(request.path()))
            .timeout(Duration.ofSeconds(30))
            .method(
                request.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(request.body()));
    request.headers().forEach(builder::setHeader);
    if (!credentials.get(caller).isEmpty()) {
      builder.setHeader("Authorization", "Bearer " + credentials.get(caller));
    }
    try {
      HttpResponse<String> response = http.send(builder.build(), BodyHandlers.ofString());
      String media = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(request, response.statusCode(), media, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.path(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }
}
