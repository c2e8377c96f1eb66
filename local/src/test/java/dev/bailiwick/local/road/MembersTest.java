package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of a tenant, as they and their admins meet them. */
@ExtendWith(Road.class)
class MembersTest {

  private final Copy copy;
  private final Api ada;
  private final String eve;

  MembersTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
    this.eve = "/v1/tenants/acme/members/" + copy.running().seeded().editor();
  }

  private void changeEve(String status) {
    ada.patch(eve, "{\"status\":\"" + status + "\"}").expect(204);
  }

  @Test
  void aMemberHasTheAttributesThatWereSentLast() {
    String rick = "/v1/tenants/acme/members/by-external-id/rick-" + UUID.randomUUID();
    String id =
        ada.put(rick, "{\"attributes\":{\"department\":\"sales\",\"level\":7.50,\"on\":true}}")
            .expect(200)
            .text("/id");
    JsonNode attributes = ada.put(rick, "{}").expect(200).body().path("attributes");
    assertEquals("sales", attributes.path("department").asText());
    assertEquals(7.5, attributes.path("level").asDouble());
    assertEquals(true, attributes.path("on").asBoolean());
    String member = "/v1/tenants/acme/members/" + id;
    ada.patch(member, "{\"attributes\":{\"level\":null}}").expect(204);
    assertEquals(0, ada.get(member).expect(200).body().path("attributes").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"attributes\":{\"id\":\"x\"}}",
        "{\"attributes\":{\"mfa_enrolled\":true}}",
        "{\"attributes\":{\"a\":[1]}}",
        "{\"attributes\":{\"a\":{}}}",
        "{\"attributes\":{\"a\":\"e\\u0301\"}}",
        "{\"attributes\":{\"\":1}}",
        "{\"attributes\":[]}",
        "{\"attributes\":{\"a\":1,\"a\":2}}",
        "{}"
      })
  void attributesThatCannotBeKeptAreRefused(String body) {
    assertEquals(400, ada.patch(eve, body).status());
  }

  @Test
  void anArchivedWorkspaceIsShownSoUntilItIsRestored() {
    String slug = "w-" + UUID.randomUUID().toString().substring(0, 8);
    String id =
        ada.post("/v1/tenants/acme/workspaces", "{\"slug\":\"%s\",\"name\":\"W\"}".formatted(slug))
            .expect(201)
            .text("/id");
    String workspace = "/v1/tenants/acme/workspaces/" + id;
    ada.post(workspace + "/archive", "").expect(204);
    assertEquals(true, ada.get(workspace).expect(200).body().path("archived").asBoolean());
    ada.post(workspace + "/restore", "").expect(204);
    assertEquals(false, ada.get(workspace).expect(200).body().path("archived").asBoolean());
  }

  /** Whoever has left may come back by an invitation; whoever is disabled may not. */
  @Test
  void aDisabledMemberCannotLeave() {
    changeEve("disabled");
    try {
      Reply left = copy.as(Account.EVE).delete(eve);
      assertEquals(403, left.status(), left.response()::body);
      assertEquals("disabled", ada.get(eve).expect(200).text("/status"));
    } finally {
      changeEve("active");
    }
  }
}
