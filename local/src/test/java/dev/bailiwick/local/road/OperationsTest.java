package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.directory.Port;
import dev.bailiwick.local.road.Road.Copy;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators meet: health, metrics on a port of their own, and the API's description. */
@ExtendWith(Road.class)
class OperationsTest {

  private static final Pattern REFUSALS =
      Pattern.compile(
          "bailiwick_authentication_refusals_total\\{reason=\"missing\"[^}]*} ([0-9.]+)");

  private final Copy copy;
  private final Api anyone;

  OperationsTest(Copy copy) {
    this.copy = copy;
    this.anyone = new Api(copy.running().file().api(), null);
  }

  @Test
  @Tag("security-50")
  void healthSaysUpAndNothingMore() {
    assertEquals("{\"status\":\"UP\"}", anyone.get("/health").expect(200).response().body());
  }

  @Test
  void theDescriptionIsOpenApi31AndKnowsTheRoutes() {
    String description = anyone.get("/openapi.yaml").expect(200).response().body();
    assertTrue(description.startsWith("openapi: 3.1"));
    for (String path :
        new String[] {
          "/v1/tenants/{tenant}/grants:", "/tenants/{tenant}/access/v1/evaluation:", "name: cursor"
        }) {
      assertTrue(description.contains(path), path);
    }
  }

  @Test
  void everyProblemIsOnAPageOfItsOwn() {
    assertTrue(anyone.get("/problems").expect(200).response().body().contains("`not_found`"));
  }

  @Test
  @Tag("security-47")
  @Tag("security-50")
  void refusalsAreCountedByReasonOnTheManagementPortAlone() throws IOException {
    URI port = URI.create("http://127.0.0.1:" + copy.port(Port.MANAGEMENT));
    Api management = new Api(port, null);
    double before = refusals(management);
    assertEquals(401, anyone.get("/v1/me").status());
    assertTrue(refusals(management) > before);
    assertEquals(404, anyone.get("/prometheus").status());
    assertEquals(404, anyone.get("/metrics").status());
  }

  private static double refusals(Api management) {
    String metrics = management.get("/prometheus").expect(200).response().body();
    Matcher matcher = REFUSALS.matcher(metrics);
    return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
  }
}
