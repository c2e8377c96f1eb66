package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where AuthZEN's endpoints are said to be. */
@ExtendWith(Road.class)
class MetadataTest {

  private static final String PATH = "/.well-known/authzen-configuration";

  private final Copy copy;
  private final URI api;

  MetadataTest(Copy copy) {
    this.copy = copy;
    this.api = copy.running().file().api();
  }

  private JsonNode told(URI base, String path) {
    Reply reply = new Api(base, null).get(path).expect(200);
    assertTrue(reply.header("Content-Type").startsWith("application/json"));
    return reply.body();
  }

  @Test
  void thePointIsTheOneThatWasAsked() {
    assertEquals(api.toString(), told(api, PATH).path("policy_decision_point").asText());
    URI byName = URI.create("http://localhost:" + api.getPort());
    assertEquals(byName.toString(), told(byName, PATH).path("policy_decision_point").asText());
  }

  @Test
  void everyEndpointThatIsToldIsThere() {
    JsonNode metadata = told(api, PATH + "/tenants/acme");
    assertEquals(api + "/tenants/acme", metadata.path("policy_decision_point").asText());
    assertEquals(6, metadata.size());
    metadata
        .properties()
        .forEach(
            field -> {
              if (field.getKey().endsWith("_endpoint")) {
                String path = URI.create(field.getValue().asText()).getPath();
                assertEquals(400, copy.withKey().post(path, "{}").status(), path);
              }
            });
  }

  @Test
  void whichTenantsThereAreIsNotTold() {
    String known = told(api, PATH + "/tenants/acme").toString();
    String unknown = told(api, PATH + "/tenants/nobody").toString();
    assertEquals(known, unknown.replace("nobody", "acme"));
    String id = UUID.randomUUID().toString();
    assertEquals(known, told(api, PATH + "/tenants/" + id).toString().replace(id, "acme"));
    assertEquals(404, new Api(api, null).get(PATH + "/tenants/%22no%22").status());
  }
}
