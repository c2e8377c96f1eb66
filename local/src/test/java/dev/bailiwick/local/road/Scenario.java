package dev.bailiwick.local.road;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A tenant as a file describes it, made through the public API alone: a product's types, roles,
 * members with what they hold, resources, and the application that asks.
 */
final class Scenario {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ON_TENANT = "{\"type\":\"bw.tenant\"}";

  private final JsonNode described;
  private final String slug = "scenario-" + UUID.randomUUID();
  private final String tenant = "/v1/tenants/" + slug;
  private final Api admin;
  private final Api asker;

  Scenario(Copy copy, String name) {
    described = read(name + ".json");
    admin = copy.withKey();
    admin.put("/v1/catalogue/" + name, described.path("catalogue").toString()).expect(200);
    admin
        .post("/v1/tenants", "{\"slug\":\"%s\",\"name\":\"%s\"}".formatted(slug, name))
        .expect(201);
    described.path("roles").forEach(this::putRole);
    described.path("members").forEach(this::putMember);
    described.path("resources").forEach(this::putResource);
    asker = copy.with(application());
  }

  static JsonNode read(String file) {
    try (InputStream in = requireNonNull(Scenario.class.getResourceAsStream(file), file)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases of this kind, here or in the file that is named instead. */
  JsonNode cases(String kind) {
    JsonNode elsewhere = described.path("cases");
    return (elsewhere.isTextual() ? read(elsewhere.asText()) : described).path(kind);
  }

  /** What the application is answered. */
  Reply ask(String path, JsonNode request) {
    return asker.post("/access/v1/" + path, request.toString());
  }

  private void putRole(JsonNode role) {
    admin.put(tenant + "/roles/" + role.path("name").asText(), role.toString()).expect(200);
  }

  private void putMember(JsonNode member) {
    String id = member.path("id").asText();
    String attributes = "{\"attributes\":%s}".formatted(member.path("attributes"));
    admin
        .put(
            tenant + "/members/by-external-id/" + URLEncoder.encode(id, StandardCharsets.UTF_8),
            attributes)
        .expect(200);
    member.path("roles").forEach(role -> give("user", id, role.asText()));
  }

  private void putResource(JsonNode resource) {
    admin
        .put(
            "%s/resources/%s/%s"
                .formatted(tenant, resource.path("type").asText(), resource.path("id").asText()),
            "{\"attributes\":%s}".formatted(resource.path("attributes")))
        .expect(200);
  }

  private String application() {
    JsonNode allowed = described.path("subject_attributes");
    String body =
        "{\"name\":\"asker\",\"subject_attributes\":%s}"
            .formatted(allowed.isMissingNode() ? "[]" : allowed);
    Reply made = admin.post(tenant + "/applications", body).expect(201);
    give("application", made.text("/id"), "bw.enforcement_point");
    return made.text("/key");
  }

  private void give(String type, String id, String role) {
    String grant =
        "{\"to\":{\"type\":\"%s\",\"id\":\"%s\"},\"role\":\"%s\",\"on\":%s}"
            .formatted(type, id, role, ON_TENANT);
    admin.post(tenant + "/grants", grant).expect(201);
  }
}
