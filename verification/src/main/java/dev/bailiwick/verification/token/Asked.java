package dev.bailiwick.verification.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The api as a caller meets it, and the metrics as an operator does. */
final class Asked implements AutoCloseable {

  /** The reason of a refusal that no metric shows. */
  static final String UNCOUNTED = "uncounted";

  private static final Pattern REFUSALS =
      Pattern.compile(
          "(?m)^bailiwick_authentication_refusals_total\\{[^}]*reason=\"([a-z_]+)\"[^}]*} ([0-9.]+)");

  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private final URI me;
  private final URI metrics;
  private Map<String, Double> counted;

  Asked(Installation installation) {
    me = installation.api().resolve("/v1/me");
    metrics = installation.management().resolve("/prometheus");
    counted = refusals();
  }

  /**
   * What came back.
   *
   * @param told all that a caller could tell one refusal from another by
   * @param reason why it was refused, as only the metrics say
   */
  record Answer(int status, String told, String reason) {}

  Answer with(String token) {
    HttpRequest request =
        HttpRequest.newBuilder(me).header("Authorization", "Bearer " + token).build();
    HttpResponse<String> response = send(request);
    if (response.statusCode() == 200) {
      return new Answer(200, "", "");
    }
    String challenge = response.headers().firstValue("WWW-Authenticate").orElse("");
    return new Answer(response.statusCode(), challenge + response.body(), reason());
  }

  /** The reason that has been counted since. */
  private String reason() {
    Map<String, Double> now = refusals();
    String reason =
        now.entrySet().stream()
            .filter(entry -> entry.getValue() > counted.getOrDefault(entry.getKey(), 0.0))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(UNCOUNTED);
    counted = now;
    return reason;
  }

  private Map<String, Double> refusals() {
    Matcher line = REFUSALS.matcher(send(HttpRequest.newBuilder(metrics).build()).body());
    Map<String, Double> byReason = new HashMap<>();
    while (line.find()) {
      byReason.put(line.group(1), Double.valueOf(line.group(2)));
    }
    return byReason;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
