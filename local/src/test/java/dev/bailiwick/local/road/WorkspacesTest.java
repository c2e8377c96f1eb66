package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant's tree, and what becomes of everyone when it changes. */
@ExtendWith(Road.class)
class WorkspacesTest {

  private static final String RICK = "rick@the-citadel.com";

  private final Copy copy;
  private final Api admin;
  private final String slug = "tree-" + UUID.randomUUID();
  private final String tenant = "/v1/tenants/" + slug;
  private final String workspaces = tenant + "/workspaces";

  WorkspacesTest(Copy copy) {
    this.copy = copy;
    this.admin = copy.withKey();
    admin.post("/v1/tenants", "{\"slug\":\"%s\",\"name\":\"T\"}".formatted(slug)).expect(201);
  }

  private String made(String name, String parent) {
    String body = "{\"slug\":\"%s\",\"name\":\"W\",\"parent\":%s}".formatted(name, quoted(parent));
    return admin.post(workspaces, body).expect(201).text("/id");
  }

  private static String quoted(String id) {
    return id.isEmpty() ? "null" : "\"" + id + "\"";
  }

  /** A member who edits this workspace; their id. */
  private String editor(String workspace) {
    String id = admin.put(tenant + "/members/by-external-id/" + RICK, "{}").expect(200).text("/id");
    String grant =
        """
        {"to":{"type":"user","id":"%s"},"role":"bw.workspace_editor",
         "on":{"type":"bw.workspace","id":"%s"}}\
        """
            .formatted(RICK, workspace);
    admin.post(tenant + "/grants", grant).expect(201);
    return id;
  }

  private Reply policy(String what, String change, long version) {
    return admin.post(
        tenant + "/policy/" + what,
        "{\"changes\":[%s],\"if_policy_version\":%d}".formatted(change, version));
  }

  private Reply preview(String change) {
    return policy("preview?limit=200", change, 0).expect(200);
  }

  /** Where Rick gains or loses; owners do as well by what is archived. */
  private static List<String> places(Reply preview, String what) {
    List<String> places = new ArrayList<>();
    for (JsonNode shift : preview.body().path(what)) {
      if (shift.at("/subject/id").asText().equals(RICK)) {
        places.add(shift.at("/on/id").asText());
      }
    }
    return places.stream().distinct().toList();
  }

  @Test
  void aMoveShowsBeforehandWhoGainsAndWhoLosesAndThenIsMade() {
    String lab = made("lab", "");
    String shelf = made("shelf", lab);
    String vault = made("vault", "");
    editor(lab);
    String move = "{\"move_workspace\":{\"id\":\"%s\",\"parent\":\"%s\"}}";
    Reply out = preview(move.formatted(shelf, vault));
    assertEquals(List.of(shelf), places(out, "lost"));
    assertEquals(List.of(), places(out, "gained"));
    Reply in = preview(move.formatted(vault, lab));
    assertEquals(List.of(vault), places(in, "gained"));
    long version = in.body().path("policy_version").asLong();
    policy("changes", move.formatted(vault, lab), version).expect(200);
    assertEquals(lab, admin.get(workspaces + "/" + vault).expect(200).text("/parent"));
    Reply beneath = policy("preview", move.formatted(lab, vault), 0);
    assertEquals(409, beneath.status());
    assertEquals("urn:bailiwick:problem:beneath_itself", beneath.text("/type"));
  }

  @Test
  void whatEndsAccessShowsItBeforehand() {
    String lab = made("lab", "");
    String rick = editor(lab);
    for (String change :
        List.of(
            "{\"archive\":\"%s\"}".formatted(lab),
            "{\"remove_member\":\"%s\"}".formatted(rick),
            "{\"disable_member\":\"%s\"}".formatted(rick))) {
      assertEquals(List.of(lab), places(preview(change), "lost"), change);
    }
    admin.patch(tenant + "/members/" + rick, "{\"status\":\"disabled\"}").expect(204);
    Reply enabled = preview("{\"enable_member\":\"%s\"}".formatted(rick));
    assertEquals(List.of(lab), places(enabled, "gained"));
    admin.post(workspaces + "/" + lab + "/archive", "").expect(204);
    admin.patch(tenant + "/members/" + rick, "{\"status\":\"active\"}").expect(204);
    assertEquals(List.of(lab), places(preview("{\"restore\":\"%s\"}".formatted(lab)), "gained"));
    String expiry =
        "{\"member_expiry\":{\"id\":\"%s\",\"expires_at\":\"2999-01-01T00:00:00Z\"}}"
            .formatted(rick);
    assertEquals(List.of(), places(preview(expiry), "lost"));
  }

  @Test
  void aWorkspaceIsFoundByItsPathAndByTheOneItHad() {
    String lab = made("lab", "");
    String shelf = made("shelf", lab);
    assertEquals(shelf, admin.get(workspaces + "/lab.shelf").expect(200).text("/id"));
    Reply renamed =
        admin.patch(workspaces + "/lab.shelf", "{\"slug\":\"rack\",\"name\":\"Rack\"}").expect(200);
    assertEquals("Rack", renamed.text("/name"));
    assertTrue(Long.parseLong(renamed.header("Policy-Version")) > 0);
    assertEquals("rack", admin.get(workspaces + "/lab.shelf").expect(200).text("/slug"));
    admin.patch(workspaces + "/lab.rack", "{\"parent\":null}").expect(200);
    assertEquals(shelf, admin.get(workspaces + "/rack").expect(200).text("/id"));
    assertEquals(shelf, admin.get(workspaces + "/lab.rack").expect(200).text("/id"));
    assertEquals(lab, admin.get(workspaces + "?parent=top&slug=lab").text("/items/0/id"));
    assertEquals(0, admin.get(workspaces + "?parent=" + lab).body().path("items").size());
    assertEquals(400, admin.get(workspaces + "?archived=maybe").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"parent\":\"top\"}",
        "{\"parent\":7}",
        "{\"slug\":\"Not A Slug\"}",
        "{\"name\":\"\"}",
        "{\"archived\":true}"
      })
  void whatCannotBeAChangeIsRefused(String body) {
    assertEquals(400, admin.patch(workspaces + "/" + made("lab", ""), body).status());
  }

  /** By its id and by its path alike (17, 18). */
  @Test
  @Tag("security-17")
  @Tag("security-18")
  void whoMayNotIsToldAndToStrangersAllIsAbsent() {
    String lab = made("lab", "");
    Api stranger = copy.as(Account.BOB);
    String body = "{\"name\":\"Mine\"}";
    Reply absent = stranger.patch(workspaces + "/" + UUID.randomUUID(), body);
    for (String path : List.of(lab, "lab", "nowhere")) {
      Reply foreign = stranger.patch(workspaces + "/" + path, body);
      assertEquals(404, foreign.status());
      assertEquals(absent.response().body(), foreign.response().body());
    }
    String design = "/v1/tenants/acme/workspaces/" + copy.running().seeded().design();
    Reply forbidden = copy.as(Account.EVE).patch(design, body);
    assertEquals(403, forbidden.status());
    assertEquals("bw.workspace:change", forbidden.text("/permission"));
  }
}
