package dev.bailiwick.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bailiwick.twin.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DiscoveryTest {

  @RegisterExtension static final RunningTwin RUNNING = new RunningTwin(it -> it);

  private final CognitoTwin twin = RUNNING.twin();
  private final Clients clients = RUNNING.clients();
  private final Browser browser = new Browser(twin.endpoint());

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void discoveryNamesWhatIsThere() throws IOException {
    var discovered =
        Json.tree(
            clients.get("/" + twin.userPoolId() + "/.well-known/openid-configuration").body());

    assertEquals(twin.issuer(), discovered.get("issuer").textValue());
    assertEquals(twin.issuer() + "/.well-known/jwks.json", discovered.get("jwks_uri").textValue());
    for (var endpoint : Set.of("authorization", "userinfo", "end_session")) {
      var address = discovered.get(endpoint + "_endpoint").textValue();
      assertFalse(browser.get(address).statusCode() == 404, address);
    }
    for (var endpoint : Set.of("token", "revocation")) {
      var address = discovered.get(endpoint + "_endpoint").textValue();
      assertFalse(browser.post(address, Map.of()).statusCode() == 404, address);
    }
  }

  @Test
  void scriptsOfThisMachineMayExchangeTheirCodes() {
    var preflight =
        clients.send(
            clients
                .request("/oauth2/token")
                .header("Origin", "http://localhost:5173")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertEquals(204, preflight.statusCode());
    assertEquals(
        "http://localhost:5173",
        preflight.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
  }
}
