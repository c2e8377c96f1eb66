package dev.bailiwick.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The API over HTTP, as whoever this credential stands for. */
public final class Api {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final @Nullable String credential;
  private final Map<String, String> headers;

  /** Requests below {@code base}; without a credential nobody in particular asks. */
  public Api(URI base, @Nullable String credential) {
    this(base, credential, Map.of());
  }

  private Api(URI base, @Nullable String credential, Map<String, String> headers) {
    this.base = base;
    this.credential = credential;
    this.headers = headers;
  }

  /** The same, whose requests say this too. */
  public Api saying(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Api(base, credential, more);
  }

  /** What came back; a body that is no JSON is missing. */
  public record Reply(int status, JsonNode body, HttpResponse<String> response) {

    /** The text of a field, given as a JSON pointer; empty where there is none. */
    public String text(String pointer) {
      return body.at(pointer).asText();
    }

    /** The header's first value, or nothing. */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /**
     * The same reply, if it has this status.
     *
     * @throws IllegalStateException where it has another
     */
    public Reply expect(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException(
            response.request().method()
                + " "
                + response.request().uri().getPath()
                + " answered "
                + status
                + ": "
                + response.body());
      }
      return this;
    }
  }

  public Reply get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Reply post(String path, String json) {
    return send("POST", path, BodyPublishers.ofString(json));
  }

  /** The same with a body of another type. */
  public Reply post(String path, String body, String type) {
    return send("POST", path, BodyPublishers.ofString(body), type);
  }

  public Reply put(String path, String json) {
    return send("PUT", path, BodyPublishers.ofString(json));
  }

  public Reply patch(String path, String json) {
    return send("PATCH", path, BodyPublishers.ofString(json));
  }

  public Reply delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  private Reply send(String method, String path, BodyPublisher body) {
    return send(method, path, body, "application/json");
  }

  private Reply send(String method, String path, BodyPublisher body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(TIMEOUT)
            .header("Content-Type", type)
            .header("Accept", "application/json, */*;q=0.5")
            .method(method, body);
    headers.forEach(request::setHeader);
    if (credential != null) {
      request.header("Authorization", "Bearer " + credential);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), json(response.body()), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }

  private static JsonNode json(String body) {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }
}
