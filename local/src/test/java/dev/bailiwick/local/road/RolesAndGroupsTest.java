package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Roles of a tenant's own, groups, and grants with conditions, from the admin to the answer. */
@ExtendWith(Road.class)
class RolesAndGroupsTest {

  private static final String ACME = "/v1/tenants/acme";

  private final Copy copy;
  private final Api ada;
  private final String name = "x" + UUID.randomUUID().toString().substring(0, 8);
  private final String role = ACME + "/roles/" + name;

  RolesAndGroupsTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
  }

  /** Ada, who changes what she has just read. */
  private Api seen(String path) {
    return ada.saying("If-Match", ada.get(path).expect(200).header("ETag"));
  }

  private void member(String externalId) {
    ada.put(ACME + "/members/by-external-id/" + externalId, "{}").expect(200);
  }

  private boolean may(String subject, String action, String more) {
    String question =
        """
        {"subject":{"type":"user","id":"%s"},"action":{"name":"%s"},
         "resource":{"type":"document","id":"7","properties":{"workspace":"%s"%s}}}\
        """
            .formatted(subject, action, copy.running().seeded().design(), more);
    return copy.withKey()
        .post("/tenants/acme/access/v1/evaluation", question)
        .expect(200)
        .body()
        .path("decision")
        .asBoolean();
  }

  private String give(String toType, String to, String what, String condition) {
    String grant =
        """
        {"to":{"type":"%s","id":"%s"},"role":"%s","on":{"type":"bw.tenant"},"condition":%s}\
        """
            .formatted(toType, to, what, condition);
    return ada.post(ACME + "/grants", grant).expect(201).text("/id");
  }

  @Test
  void aRoleWithADenyAndAConditionDecides() {
    String body =
        """
        {"includes":["bw.guest"],"entries":[
          {"type":"document","actions":["read","edit"]},
          {"type":"document","actions":["edit"],"effect":"deny",
           "condition":{"equals":[{"attribute":"resource.locked"},{"value":true}]}}]}\
        """;
    Reply put = ada.put(role, body).expect(200);
    assertEquals(
        put.header("Policy-Version"), ada.put(role, body).expect(200).header("Policy-Version"));
    assertEquals("own", put.text("/origin"));
    assertEquals(put.body(), ada.get(role).expect(200).body());
    member(name);
    String grant = give("user", name, name, "null");
    assertEquals(true, may(name, "read", ""));
    assertEquals(true, may(name, "edit", ",\"locked\":false"));
    assertEquals(false, may(name, "edit", ",\"locked\":true"));
    assertEquals(false, may(name, "edit", ""), "what is not known denies");
    Reply inUse = ada.delete(role);
    assertEquals(409, inUse.status());
    assertEquals(true, inUse.text("/detail").contains(grant));
    ada.delete(ACME + "/grants/" + grant).expect(204);
    ada.delete(role).expect(204);
    ada.get(role).expect(404);
  }

  @Test
  void rolesAreListedWithWhereTheyComeFrom() {
    assertEquals("built_in", ada.get(ACME + "/roles/bw.guest").expect(200).text("/origin"));
    assertEquals("*", ada.get(ACME + "/roles/bw.workspace_editor").text("/entries/1/type"));
    assertEquals(2, ada.get(ACME + "/roles?limit=2").expect(200).body().path("items").size());
    Reply refused = ada.put(role, "{\"entries\":[{\"type\":\"none\",\"actions\":[\"x\"]}]}");
    assertEquals(400, refused.status());
    assertEquals("entries", refused.text("/field"));
    assertEquals("name", ada.put(ACME + "/roles/bw.mine", "{}").text("/field"));
    assertEquals("name", ada.put(role, "{\"name\":\"other\"}").text("/field"));
    assertEquals(403, copy.as(Account.EVE).put(role, "{}").status());
  }

  @Test
  void aGroupGivesItsMembersWhatItHolds() {
    Reply made = ada.post(ACME + "/groups", "{\"name\":\"%s\"}".formatted(name)).expect(201);
    String group = ACME + "/groups/" + made.text("/id");
    assertEquals(group, made.header("Location").replaceFirst("/tenants/[^/]+", "/tenants/acme"));
    assertEquals(409, ada.post(ACME + "/groups", "{\"name\":\"%s\"}".formatted(name)).status());
    member(name + "%40example.com");
    ada.put(group + "/members/" + name + "%40example.com", "").expect(204);
    String condition = "{\"less\":[{\"attribute\":\"resource.size\"},{\"value\":1.50}]}";
    String grant = give("group", made.text("/id"), "bw.workspace_viewer", condition);
    Reply given = ada.get(ACME + "/grants/" + grant).expect(200);
    assertEquals(1.5, given.body().at("/condition/less/1/value").asDouble());
    assertEquals(true, may(name + "@example.com", "read", ",\"size\":1.49"));
    assertEquals(false, may(name + "@example.com", "read", ",\"size\":1.5"));
    assertEquals(
        name + "@example.com",
        ada.get(group + "/members").expect(200).text("/items/0/external_id"));
    seen(group).patch(group, "{\"name\":\"%s-2\"}".formatted(name)).expect(204);
    assertEquals(name + "-2", ada.get(group).expect(200).text("/name"));
    ada.delete(group + "/members/" + name + "%40example.com").expect(204);
    assertEquals(false, may(name + "@example.com", "read", ",\"size\":1.49"));
    ada.delete(group).expect(204);
    ada.get(group).expect(404);
    ada.get(ACME + "/grants/" + grant).expect(404);
  }

  @Test
  void aBadConditionNamesThePlace() {
    String grant =
        """
        {"to":{"type":"user","id":"%s"},"role":"bw.guest","on":{"type":"bw.tenant"},
         "condition":{"all":[{"equals":[{"attribute":"x"},{"value":1}]}]}}\
        """
            .formatted(copy.running().seeded().editor());
    assertEquals(
        "condition.all[0].equals[0].attribute", ada.post(ACME + "/grants", grant).text("/field"));
    Reply twice =
        ada.post(
            ACME + "/grants",
            "{\"condition\":{\"present\":{\"attribute\":\"a\",\"attribute\":\"b\"}}}");
    assertEquals("urn:bailiwick:problem:invalid_json", twice.text("/type"));
  }

  @Test
  void anApplicationHasAnAllowList() {
    String body = "{\"name\":\"%s\",\"subject_attributes\":[\"role\",\"age\"]}".formatted(name);
    Reply made = ada.post(ACME + "/applications", body).expect(201);
    assertEquals("[\"age\",\"role\"]", made.body().path("subject_attributes").toString());
    String path = ACME + "/applications/" + made.text("/id");
    seen(path).patch(path, "{\"subject_attributes\":[\"tier\"]}").expect(204);
    assertEquals("[\"tier\"]", ada.get(path).body().path("subject_attributes").toString());
    Reply reserved = seen(path).patch(path, "{\"subject_attributes\":[\"id\"]}");
    assertEquals(400, reserved.status());
    assertEquals("subject_attributes", reserved.text("/field"));
    ada.delete(path).expect(204);
  }
}
