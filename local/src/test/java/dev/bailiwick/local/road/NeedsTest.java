package dev.bailiwick.local.road;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Mailbox;
import dev.bailiwick.local.road.Road.Copy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What an operation declares to need is what it asks for: to a member who holds nothing each
 * answers 403 and names just that permission (16).
 */
@ExtendWith(Road.class)
@Tag("security-16")
class NeedsTest {

  private static final Path MATRIX =
      Path.of(System.getProperty("bailiwick.root"), "architecture-tests", "role-matrix.txt");
  private static final Pattern ROW =
      Pattern.compile("(?m)^([A-Z]+) (/v1/tenants/\\{tenant\\}\\S*) +(bw\\.[a-z_]+:[a-z_]+)");
  private static final String ACME = "/v1/tenants/acme";
  private static final String TYPE = "needed";
  private static final String PASSWORD = "Mallory-says-1";

  private final Copy copy;
  private final Api ada;

  NeedsTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
  }

  @Test
  void anOperationAsksForWhatItDeclares() throws IOException {
    Api mallory = memberWithNothing();
    Map<String, String> ids = ids();
    List<MatchResult> rows = ROW.matcher(Files.readString(MATRIX)).results().toList();
    assertTrue(rows.size() > 20, "the matrix lists the operations");
    for (MatchResult row : rows) {
      String path = row.group(2);
      for (Map.Entry<String, String> id : ids.entrySet()) {
        path = path.replace("{" + id.getKey() + "}", id.getValue());
      }
      Reply reply = send(mallory, row.group(1), path, ids);
      assertEquals(403, reply.status(), () -> row.group() + reply.response().body());
      assertEquals(row.group(3), reply.text("/permission"), row.group());
    }
  }

  /** A member of acme whose only grant has been taken away. */
  private Api memberWithNothing() {
    String email = "mallory-" + UUID.randomUUID() + "@acme.test";
    String invitation =
        """
        {"email":"%s","grants":[{"role":"bw.guest","on":{"type":"bw.tenant"}}]}\
        """
            .formatted(email);
    ada.post(ACME + "/invitations", invitation).expect(201);
    Mailbox mailbox = new Mailbox(copy.running().file().twin());
    String token = mailbox.invitation(email);
    copy.signIn().signUp(email, PASSWORD, mailbox);
    Api mallory = copy.with(copy.signIn().tokens(email, PASSWORD).accessToken());
    mallory.post("/v1/invitations/accept", "{\"token\":\"" + token + "\"}").expect(200);
    String id = mallory.get("/v1/me").expect(200).text("/subject/id");
    for (JsonNode grant : ada.get(ACME + "/grants?limit=200").expect(200).body().path("items")) {
      if (grant.at("/to/id").asText().equals(id)) {
        ada.delete(ACME + "/grants/" + grant.path("id").asText()).expect(204);
      }
    }
    return mallory;
  }

  /** One of everything that a path can name. */
  private Map<String, String> ids() {
    String invitation =
        """
        {"email":"nobody@acme.test","grants":[{"role":"bw.guest","on":{"type":"bw.tenant"}}]}\
        """;
    String name = "{\"name\":\"needs-" + UUID.randomUUID() + "\"}";
    return Map.ofEntries(
        entry("tenant", "acme"),
        entry("workspace", copy.running().seeded().design()),
        entry("member", copy.running().seeded().editor()),
        entry("grant", ada.get(ACME + "/grants").expect(200).text("/items/0/id")),
        entry("invitation", ada.post(ACME + "/invitations", invitation).expect(201).text("/id")),
        entry("application", ada.post(ACME + "/applications", name).expect(201).text("/id")),
        entry("group", ada.post(ACME + "/groups", name).expect(201).text("/id")),
        entry("role", ada.put(ACME + "/roles/needs", "{}").expect(200).text("/name")),
        entry(
            "domain",
            ada.post(ACME + "/domains", "{\"domain\":\"needs.example\"}")
                .expect(201)
                .text("/domain")),
        entry("type", TYPE),
        entry("id", resource()),
        entry("feature", "sharing"),
        entry("limit", "seats"),
        entry("clientId", "till"),
        entry("prefix", "000000000000"),
        entry("request", request()),
        entry("externalId", "somebody"));
  }

  private String request() {
    String wanted =
        """
        {"wanted":{"role":"bw.workspace_viewer","on":{"type":"bw.tenant"}},"reason":"to try"}\
        """;
    return ada.post(ACME + "/access-requests", wanted).expect(201).text("/id");
  }

  private String resource() {
    String product =
        """
        {"types":[{"name":"%s","placed":"tenant","registered":true,"actions":["read"]}]}\
        """
            .formatted(TYPE);
    copy.withKey().put("/v1/catalogue/" + TYPE, product).expect(200);
    return ada.put(ACME + "/resources/" + TYPE + "/one", "{}").expect(200).text("/id");
  }

  private static Reply send(Api by, String method, String path, Map<String, String> ids) {
    String onTenant = "{\"type\":\"bw.tenant\"}";
    return switch (method) {
      case "GET" -> by.get(path.endsWith("/resources") ? path + "?type=" + TYPE : path);
      case "DELETE" -> by.delete(path);
      case "PATCH" -> by.patch(path, patch(path));
      case "PUT" -> by.put(path, put(path));
      case "POST" ->
          by.post(
              path,
              switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "workspaces" -> "{\"slug\":\"new\",\"name\":\"New\"}";
                case "invitations" ->
                    "{\"email\":\"x@y.test\",\"grants\":[{\"role\":\"bw.guest\",\"on\":"
                        + onTenant
                        + "}]}";
                case "bulk" ->
                    "{\"invitations\":[{\"email\":\"x@y.test\",\"grants\":[{\"role\":\"bw.guest\",\"on\":"
                        + onTenant
                        + "}]}]}";
                case "domains" -> "{\"domain\":\"needs.example\"}";
                case "grants" ->
                    "{\"to\":{\"type\":\"user\",\"id\":\"%s\"},\"role\":\"bw.guest\",\"on\":%s}"
                        .formatted(ids.get("member"), onTenant);
                case "applications", "groups" -> "{\"name\":\"new\"}";
                case "clients" -> "{\"token\":\"none\"}";
                case "changes", "preview" ->
                    "{\"changes\":[{\"remove_role\":\"needs\"}],\"if_policy_version\":1}";
                case "transfer-ownership" -> "{\"to\":\"%s\"}".formatted(ids.get("member"));
                case "recover" -> "{\"owner\":{\"id\":\"%s\"}}".formatted(ids.get("member"));
                case "rollback" -> "{\"to_version\":1}";
                case "access-requests" ->
                    "{\"wanted\":{\"role\":\"bw.guest\",\"on\":" + onTenant + "},\"reason\":\"x\"}";
                case "support-access" -> "{\"role\":\"bw.guest\",\"minutes\":5,\"reason\":\"x\"}";
                case "approve" -> "{}";
                case "refuse" -> "{\"note\":\"x\"}";
                case "explain" ->
                    "{\"subject\":{\"type\":\"user\",\"id\":\"x\"},\"action\":{\"name\":\"read\"},"
                        + "\"resource\":{\"type\":\"bw.tenant\",\"id\":\"x\"}}";
                default -> "";
              });
      default -> throw new IllegalStateException("the test knows no " + method);
    };
  }

  private static String put(String path) {
    if (path.endsWith("/member-attributes")) {
      return "{\"attributes\":[]}";
    }
    return switch (path.replaceFirst("/[^/]+$", "").replaceFirst(".*/", "")) {
      case "features" -> "{\"enabled\":true}";
      case "limits" -> "{\"value\":1}";
      default -> "{}";
    };
  }

  private static String patch(String path) {
    String list = path.replaceFirst("/[^/]+$", "").replaceFirst(".*/", "");
    return switch (list) {
      case "members" -> "{\"status\":\"disabled\"}";
      case "groups", "workspaces" -> "{\"name\":\"other\"}";
      case "domains" -> "{\"auto_join\":null}";
      case "applications" -> "{\"subject_attributes\":[\"role\"]}";
      case "tenants" -> "{\"name\":\"Other\"}";
      default -> throw new IllegalStateException("the test knows no change of " + list);
    };
  }
}
