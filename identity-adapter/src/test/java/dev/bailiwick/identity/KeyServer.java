package dev.bailiwick.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes keys as a pool does, or fails in a way of the test's choosing. */
final class KeyServer implements AutoCloseable {

  /** How one request is answered. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Answer answer = text(200, "{\"keys\":[]}");

  KeyServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      answer.to(exchange);
    }
  }

  KeyServer publish(TestKey... keys) {
    return answer(keys(keys));
  }

  KeyServer publish(List<JWK> keys) {
    return answer(text(200, new JWKSet(keys).toString(true)));
  }

  static Answer keys(TestKey... keys) {
    return text(
        200, new JWKSet(Arrays.stream(keys).<JWK>map(TestKey::pair).toList()).toString(true));
  }

  KeyServer answer(Answer next) {
    answer = next;
    return this;
  }

  static Answer text(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  int asked() {
    return asked.get();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys.json");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
