package dev.bailiwick.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Sends requests; one that comes too soon is sent again when it is told to. */
final class Asker {

  private static final int TOO_MANY = 429;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private long sent;

  Asker(URI base) {
    this.base = base;
  }

  /** How many requests have been sent. */
  long sent() {
    return sent;
  }

  Answer send(Caller caller, Filled filled) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(filled.target()))
            .timeout(TIMEOUT)
            .header("Accept", "application/json, */*;q=0.5");
    filled.headers().forEach(request::header);
    if (filled.body() == null) {
      request.method(filled.method(), BodyPublishers.noBody());
    } else {
      request.header("Content-Type", filled.contentType());
      request.method(filled.method(), BodyPublishers.ofString(filled.body()));
    }
    if (caller.credential() != null) {
      request.header("Authorization", "Bearer " + caller.credential());
    }
    HttpResponse<String> response = send(request.build());
    while (response.statusCode() == TOO_MANY) {
      long seconds = response.headers().firstValueAsLong("retry-after").orElse(1);
      LockSupport.parkNanos(Duration.ofSeconds(Math.max(1, seconds)).toNanos());
      response = send(request.build());
    }
    return new Answer(response.statusCode(), response.headers().map(), response.body());
  }

  private HttpResponse<String> send(HttpRequest request) {
    sent++;
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }
}
