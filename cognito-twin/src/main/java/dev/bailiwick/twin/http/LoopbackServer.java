package dev.bailiwick.twin.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The JDK's own server on 127.0.0.1, a virtual thread a request. */
public final class LoopbackServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(LoopbackServer.class.getName());
  private static final String HOST = "127.0.0.1";
  private static final int LARGEST_BODY = 64 * 1024;
  private static final Pattern OUR_HOST = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:\\d+)?");

  private final HttpServer server;
  private final ExecutorService threads;

  private LoopbackServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Takes the port, any free one for 0; nothing is answered before {@link #serve}. */
  public static LoopbackServer bind(int port) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(HOST), port), 0);
      var threads =
          Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("twin-http-", 0).factory());
      server.setExecutor(threads);
      return new LoopbackServer(server, threads);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot listen on " + HOST + ":" + port + ": " + e.getMessage(), e);
    }
  }

  public URI uri() {
    return URI.create("http://" + HOST + ":" + server.getAddress().getPort());
  }

  public void serve(Handler routes) {
    server.createContext("/", exchange -> answer(exchange, routes));
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }

  private static void answer(HttpExchange exchange, Handler routes) throws IOException {
    try (exchange) {
      send(exchange, response(exchange, routes));
    }
  }

  private static Response response(HttpExchange exchange, Handler routes) throws IOException {
    // A name that a stranger's DNS points to 127.0.0.1 is not ours.
    if (!OUR_HOST
        .matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Host")))
        .matches()) {
      return Response.empty(421);
    }
    var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      return Response.empty(413).with("Connection", "close");
    }
    try {
      var uri = exchange.getRequestURI();
      return routes.handle(
          new Request(
              exchange.getRequestMethod(),
              uri.getPath(),
              Form.parse(Optional.ofNullable(uri.getRawQuery()).orElse("")),
              exchange.getRequestHeaders(),
              new String(body, UTF_8)));
    } catch (MalformedForm e) {
      return Response.empty(400).body("text/plain;charset=UTF-8", "A form that cannot be read.\n");
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "failed: " + exchange.getRequestURI().getPath(), e);
      return Response.empty(500);
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    var body = response.body().getBytes(UTF_8);
    response.headers().forEach(it -> exchange.getResponseHeaders().add(it.name(), it.value()));
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
