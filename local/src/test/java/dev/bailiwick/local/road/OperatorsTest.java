package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators do to tenants: plans, features, suspension. */
@ExtendWith(Road.class)
class OperatorsTest {

  private final Api key;
  private final Api operator;
  private final Api ada;
  private final String name = UUID.randomUUID().toString().substring(0, 8);
  private final String tenant = "/v1/tenants/o-" + name;
  private final String plan = "/v1/plans/pro-" + name;
  private final String feature = "sharing-" + name;

  OperatorsTest(Copy copy) {
    key = copy.withKey();
    operator = copy.as(Account.OPERATOR);
    ada = copy.as(Account.ADA);
    String report =
        """
        {"types":[{"name":"report-%1$s","placed":"tenant","registered":false,
          "actions":["read","share"],"features":{"share":"sharing-%1$s"}}]}\
        """
            .formatted(name);
    key.put("/v1/catalogue/reports-" + name, report).expect(200);
    key.post("/v1/tenants", "{\"slug\":\"o-%s\",\"name\":\"O\"}".formatted(name)).expect(201);
  }

  private String maySharing() {
    JsonNode features = key.get(tenant + "/features").expect(200).body().path("items");
    for (JsonNode item : features) {
      if (item.path("name").asText().equals(feature)) {
        return item.path("enabled").asText();
      }
    }
    return "absent";
  }

  @Test
  void aPlanGivesFeaturesAndAnOverrideTakesThem() {
    String holding = "{\"features\":[\"%s\"],\"limits\":{\"seats\":10}}".formatted(feature);
    Reply put = key.put(plan, holding).expect(200);
    assertEquals(10, put.body().at("/limits/seats").asInt());
    assertEquals(put.body(), key.get(plan).expect(200).body());
    String pro = "pro-" + name;
    assertEquals("false", maySharing());
    Reply changed = key.patch(tenant, "{\"plan\":\"%s\"}".formatted(pro)).expect(200);
    assertEquals(pro, changed.text("/plan"));
    assertEquals("true", maySharing());
    assertEquals(409, key.delete(plan).status());
    String override = tenant + "/features/" + feature;
    key.put(override, "{\"enabled\":false}").expect(204);
    assertEquals("false", maySharing());
    key.delete(override).expect(204);
    assertEquals("true", maySharing());
    assertTrue(key.patch(tenant, "{\"plan\":null}").expect(200).body().path("plan").isNull());
    key.delete(plan).expect(204);
  }

  @Test
  void badPlansAreRefusedWithTheirField() {
    assertEquals("name", key.patch(tenant, "{}").expect(400).text("/field"));
    assertEquals("plan", key.patch(tenant, "{\"plan\":1}").expect(400).text("/field"));
    assertEquals("plan", key.patch(tenant, "{\"plan\":\"none\"}").expect(400).text("/field"));
    assertEquals(
        "limits.seats", key.put(plan, "{\"limits\":{\"seats\":-1}}").expect(400).text("/field"));
    key.put(plan, "{\"limits\":{\"seats\":1.5}}").expect(400);
    key.put(plan, "{\"limits\":{\"seats\":null}}").expect(400);
    key.put(plan, "{\"features\":[\"nothing-needs-this\"]}").expect(400);
    key.put(plan, "{\"features\":[null]}").expect(400);
    key.put(tenant + "/features/nothing-needs-this", "{\"enabled\":true}").expect(400);
  }

  @Test
  void aSuspendedTenantPermitsNothingUntilItIsResumed() {
    operator.post(tenant + "/suspend", "").expect(204);
    assertEquals("suspended", key.get(tenant).expect(200).text("/status"));
    Reply refused = key.post(tenant + "/workspaces", "{\"slug\":\"w\",\"name\":\"W\"}");
    assertEquals(403, refused.status());
    assertEquals("urn:bailiwick:problem:tenant_suspended", refused.text("/type"));
    assertEquals(404, ada.get(tenant).status());
    operator.post(tenant + "/resume", "").expect(204);
    key.post(tenant + "/workspaces", "{\"slug\":\"w\",\"name\":\"W\"}").expect(201);
  }

  /** A tenant's owner hears what they lack; to anyone else the tenant is not there. */
  @Test
  void nobodyElseOperates() {
    assertEquals("bw.plan:assign", forbidden(ada.patch("/v1/tenants/acme", "{\"plan\":null}")));
    assertEquals("bw.suspension:create", forbidden(ada.post("/v1/tenants/acme/suspend", "")));
    assertEquals(404, ada.post(tenant + "/suspend", "").status());
    assertEquals(404, ada.patch(tenant, "{\"plan\":null}").status());
    assertEquals("bw.plan:change", forbidden(ada.put(plan, "{}")));
    assertEquals("bw.plan:read", forbidden(ada.get("/v1/plans")));
  }

  private static String forbidden(Reply reply) {
    return reply.expect(403).text("/permission");
  }
}
