package dev.bailiwick.verification.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Cognito of which two calls are known, over users who change as the test wants. */
final class StandIn implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final ConcurrentSkipListMap<String, Known> users = new ConcurrentSkipListMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  StandIn() {
    // Else an answer waits for the acknowledgement of its own headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Known get(String subject) {
    return users.getOrDefault(subject, Known.NOBODY);
  }

  Map<String, Known> all() {
    return users;
  }

  void put(String subject, Known known) {
    users.put(subject, known);
  }

  void remove(String subject) {
    users.remove(subject);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode asked = JSON.readTree(exchange.getRequestBody());
      boolean isList = exchange.getRequestHeaders().getFirst("X-Amz-Target").endsWith(".ListUsers");
      String subject = asked.path("Username").asText();
      Known known = users.get(subject);
      if (isList && asked.has("Filter")) {
        answer(exchange, 200, "{\"Users\":[]}"); // those of other providers: there are none
      } else if (isList) {
        answer(exchange, 200, page(asked.path("PaginationToken").textValue()));
      } else if (known == null) {
        answer(exchange, 400, "{\"__type\":\"UserNotFoundException\",\"message\":\"no\"}");
      } else {
        answer(exchange, 200, user(subject, known, "UserAttributes"));
      }
    }
  }

  private String page(@Nullable String after) {
    List<Map.Entry<String, Known>> page =
        (after == null ? users : users.tailMap(after, false))
            .entrySet().stream().limit(60).toList();
    String listed =
        page.stream()
            .map(entry -> user(entry.getKey(), entry.getValue(), "Attributes"))
            .collect(Collectors.joining(","));
    String next =
        page.size() < 60 ? "" : ",\"PaginationToken\":\"%s\"".formatted(page.getLast().getKey());
    return "{\"Users\":[%s]%s}".formatted(listed, next);
  }

  private static String user(String subject, Known known, String attributes) {
    return """
        {"Username":"%1$s","Enabled":%2$s,"UserStatus":"CONFIRMED","UserMFASettingList":[%3$s],\
        "%4$s":[{"Name":"sub","Value":"%1$s"},{"Name":"email","Value":"%5$s"},\
        {"Name":"email_verified","Value":"%6$s"}]}"""
        .formatted(
            subject,
            known.enabled(),
            known.mfa() ? "\"SOFTWARE_TOKEN_MFA\"" : "",
            attributes,
            known.email(),
            known.verified());
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
