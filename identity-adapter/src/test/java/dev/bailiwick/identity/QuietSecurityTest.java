package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With the framework's security on the class path a server is open where we leave it open. */
@Tag("security-50")
final class QuietSecurityTest {

  private static final Map<String, Object> ANY_PORT =
      Map.of("micronaut.server.port", -1, "micronaut.server.host", "127.0.0.1");

  @Test
  void bringsNoRouteAndNoFilter() throws Exception {
    try (ApplicationContext context = ApplicationContext.run(ANY_PORT);
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        HttpClient client = HttpClient.newHttpClient()) {
      assertEquals(List.of(), context.getBean(Router.class).uriRoutes().toList());
      URI nothing = server.getURI().resolve("/nothing-of-ours");
      HttpRequest request = HttpRequest.newBuilder(nothing).build();
      assertEquals(
          404, client.send(request, BodyHandlers.discarding()).statusCode(), "401 by the filter");
    }
  }
}
