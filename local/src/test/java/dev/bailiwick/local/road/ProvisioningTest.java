package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.road.Road.Copy;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A product's backend loads a customer with the installation's key alone, as product-teams.md says.
 */
@ExtendWith(Road.class)
class ProvisioningTest {

  private final Copy copy;
  private final Api key;
  private final String slug = "customer-" + UUID.randomUUID().toString().substring(0, 8);
  private final String tenant = "/v1/tenants/" + slug;

  ProvisioningTest(Copy copy) {
    this.copy = copy;
    this.key = copy.withKey();
  }

  private boolean mayEdit(String subject, String workspace) {
    String question =
        """
        {"subject":{"type":"user","id":"%s"},"action":{"name":"edit"},
         "resource":{"type":"document","id":"7","properties":{"workspace":"%s"}}}\
        """
            .formatted(subject, workspace);
    return key.post("/tenants/" + slug + "/access/v1/evaluation", question)
        .expect(200)
        .body()
        .path("decision")
        .asBoolean();
  }

  @Test
  @Tag("security-27")
  void fromNothingToAPermitAndBack() {
    key.post("/v1/tenants", "{\"slug\":\"%s\",\"name\":\"Customer\"}".formatted(slug)).expect(201);
    String path = tenant + "/members/by-external-id/rick%40the-citadel.com";
    String rick = key.put(path, "{}").expect(200).text("/id");
    assertEquals(
        rick, key.put(path, "{}").expect(200).text("/id"), "putting twice is putting once");
    String workspace =
        key.post(tenant + "/workspaces", "{\"slug\":\"w\",\"name\":\"W\"}").expect(201).text("/id");
    assertEquals(false, mayEdit("rick@the-citadel.com", workspace));
    String grant =
        """
        {"to":{"type":"user","id":"rick@the-citadel.com"},"role":"bw.workspace_editor",
         "on":{"type":"bw.workspace","id":"%s"}}\
        """
            .formatted(workspace);
    String id = key.post(tenant + "/grants", grant).expect(201).text("/id");
    assertEquals(id, key.post(tenant + "/grants", grant).expect(201).text("/id"));
    assertEquals(true, mayEdit("rick@the-citadel.com", workspace));
    assertEquals(true, mayEdit(rick, workspace));
    key.patch(tenant + "/members/" + rick, "{\"status\":\"disabled\"}").expect(204);
    assertEquals(false, mayEdit(rick, workspace));
    key.patch(tenant + "/members/" + rick, "{\"status\":\"active\"}").expect(204);
    assertEquals(true, mayEdit(rick, workspace));
    key.delete(tenant + "/grants/" + id).expect(204);
    assertEquals(false, mayEdit(rick, workspace));
  }

  @Test
  @Tag("security-28")
  void aCustomersKeyReachesItsOwnTenantAndNoOther() {
    Api ada = copy.as(Account.ADA);
    String name = "{\"name\":\"shop-" + slug + "\"}";
    var shop = ada.post("/v1/tenants/acme/applications", name).expect(201);
    String grant =
        """
        {"to":{"type":"application","id":"%s"},"role":"bw.enforcement_point",
         "on":{"type":"bw.tenant"}}\
        """
            .formatted(shop.text("/id"));
    ada.post("/v1/tenants/acme/grants", grant).expect(201);
    Api asShop = copy.with(shop.text("/key"));
    String question =
        """
        {"subject":{"type":"user","id":"%s"},"action":{"name":"edit"},
         "resource":{"type":"document","id":"7","properties":{"workspace":"%s"}}}\
        """
            .formatted(copy.running().seeded().editor(), copy.running().seeded().design());
    assertEquals(200, asShop.post("/access/v1/evaluation", question).status());
    assertEquals(404, asShop.post("/tenants/globex/access/v1/evaluation", question).status());
    assertEquals(403, asShop.post("/v1/tenants", "{\"slug\":\"x\",\"name\":\"X\"}").status());
    ada.delete("/v1/tenants/acme/applications/" + shop.text("/id")).expect(204);
    assertEquals(401, asShop.post("/access/v1/evaluation", question).status());
  }
}
