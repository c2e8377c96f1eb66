package dev.bailiwick.verification.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the api asks of Cognito: the keys of the pools, and whom they know, which is everybody. One
 * address must never be asked for anything: it stands in tokens only.
 */
final class Cognito implements AutoCloseable {

  private static final String CANARY = "/canary";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger lured = new AtomicInteger();

  Cognito(World world) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    for (Pool pool : world.pools()) {
      server.createContext(
          "/keys/" + pool.id(), exchange -> answer(exchange, 200, world.published(pool)));
    }
    server.createContext(
        "/keys/" + world.unreachable().id(), exchange -> answer(exchange, 503, "{}"));
    server.createContext(CANARY, this::lure);
    server.createContext("/", Cognito::describe);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Where tokens say that keys are, in vain. */
  URI canary() {
    return uri().resolve(CANARY);
  }

  /** How often somebody believed them. */
  int lured() {
    return lured.get();
  }

  private void lure(HttpExchange exchange) throws IOException {
    lured.incrementAndGet();
    answer(exchange, 200, "{\"keys\":[]}");
  }

  /** The one call of the directory that the api makes. */
  private static void describe(HttpExchange exchange) throws IOException {
    JsonNode asked =
        Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String name = asked.path("Username").asText();
    answer(
        exchange,
        200,
        Json.text(
            Map.of(
                "Username",
                name,
                "Enabled",
                true,
                "UserStatus",
                "CONFIRMED",
                "UserAttributes",
                List.of(Map.of("Name", "sub", "Value", name)))));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
