package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A product's team keeps its part of the catalogue, and what lies in the register by it. */
@ExtendWith(Road.class)
class CatalogueTest {

  private static final String ACME = "/v1/tenants/acme";
  private static final String FORBIDDEN = "urn:bailiwick:problem:forbidden";

  private final Copy copy;
  private final Api key;
  private final Api ada;
  private final String type = "book-" + UUID.randomUUID().toString().substring(0, 8);
  private final String path = "/v1/catalogue/" + type;

  CatalogueTest(Copy copy) {
    this.copy = copy;
    this.key = copy.withKey();
    this.ada = copy.as(Account.ADA);
  }

  private String file() {
    return """
    {"types":[{"name":"%1$s","placed":"workspace","registered":true,
               "actions":["read","lend"],"caller_supplied":["ip"],"features":{"lend":"lending"}}],
     "subject_aliases":{"alias-%1$s":"user"},
     "roles":[{"name":"reader-%1$s","includes":["bw.member"],"entries":[
       {"type":"%1$s","actions":["read","lend"],
        "condition":{"less":[{"attribute":"resource.pages"},{"value":300.50}]}}]}]}\
    """
        .formatted(type);
  }

  @Test
  void aPartIsAppliedFromItsFileReadAndTakenOut() {
    Reply applied = key.put(path, file()).expect(200);
    assertEquals(
        applied.header("Policy-Version"),
        key.put(path, file()).expect(200).header("Policy-Version"),
        "the same file is no new version");
    Reply read = key.get(path).expect(200);
    assertEquals(applied.body(), read.body());
    assertEquals(300.5, read.body().at("/roles/0/entries/0/condition/less/1/value").asDouble());
    assertEquals("[\"read\",\"lend\"]", read.body().at("/roles/0/entries/0/actions").toString());
    JsonNode whole = key.get("/v1/catalogue").expect(200).body();
    assertEquals(type, owner(whole, type));
    assertEquals("null", owner(whole, "bw.tenant"));
    assertEquals("user", whole.at("/subject_aliases/alias-" + type).asText());
    key.put(path, read.response().body()).expect(200);
    key.delete(path).expect(204);
    key.get(path).expect(404);
  }

  private static String owner(JsonNode whole, String type) {
    return StreamSupport.stream(whole.path("types").spliterator(), false)
        .filter(owned -> owned.at("/type/name").asText().equals(type))
        .map(owned -> owned.path("product").asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void onlyOperatorsKeepIt() {
    for (Reply refused :
        new Reply[] {ada.put(path, file()), ada.delete(path), ada.get("/v1/catalogue")}) {
      assertEquals(403, refused.status());
      assertEquals(FORBIDDEN, refused.text("/type"));
      assertTrue(refused.text("/permission").startsWith("bw.catalogue:"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"types\":[{}]} | types[0].name",
        "{\"types\":[null]} | types[0]",
        "{\"types\":[{\"name\":\"x\",\"placed\":\"here\",\"actions\":[]}]} | types[0].placed",
        "{\"types\":[{\"name\":\"x\",\"placed\":\"tenant\",\"actions\":[\"a:b\"]}]} |"
            + " types[0].actions[0]",
        "{\"types\":[{\"name\":\"bw.x\",\"placed\":\"tenant\",\"actions\":[\"a\"]}]} |"
            + " types[0].name",
        "{\"subject_aliases\":{\"x\":null}} | subject_aliases.x",
        "{\"roles\":[{\"entries\":[]}]} | roles[0].name",
        "{\"roles\":[{\"name\":\"r\",\"entries\":[{\"type\":\"bw.tenant\",\"actions\":[\"*\"]}]}]}"
            + " | roles[0].entries[0].actions",
        "{\"roles\":[{\"name\":\"r\",\"entries\":[{\"type\":\"x\",\"actions\":[\"a\"],\"condition\":{\"all\":[]}}]}]}"
            + " | roles[0].entries[0].condition.all",
      })
  void aBadFileNamesThePlace(String file, String field) {
    Reply refused = key.put(path, file);
    assertEquals(400, refused.status(), refused.response()::body);
    assertEquals(field, refused.text("/field"));
  }

  @Test
  void whatATenantUsesStays() {
    key.put(path, file()).expect(200);
    String role = ACME + "/roles/lender-" + type;
    String lender = "{\"entries\":[{\"type\":\"%s\",\"actions\":[\"lend\"]}]}".formatted(type);
    ada.put(role, lender).expect(200);
    Reply refused = key.delete(path);
    assertEquals(409, refused.status());
    assertEquals("urn:bailiwick:problem:in_use", refused.text("/type"));
    ada.delete(role).expect(204);
    key.delete(path).expect(204);
  }

  @Test
  void aResourceIsRegisteredUnderWhateverIdItHas() {
    key.put(path, file()).expect(200);
    String list = ACME + "/resources";
    String book = list + "/" + type + "/a%2Fb%20%C3%A4%25%3F";
    String design = copy.running().seeded().design();
    String body =
        """
        {"workspace":"%s","attributes":{"pages":300,"owner":"rick","lent":false,"gone":null}}\
        """
            .formatted(design);
    Reply put = ada.put(book, body).expect(200);
    assertEquals("a/b ä%?", put.text("/id"));
    assertEquals(design, put.text("/workspace"));
    assertEquals(3, put.body().path("attributes").size());
    assertEquals(300, put.body().at("/attributes/pages").asInt());
    assertEquals(put.body(), ada.get(book).expect(200).body());
    assertEquals(put.body(), ada.get(list + "?type=" + type).expect(200).body().at("/items/0"));
    assertEquals("type", ada.get(list).text("/field"));
    assertFalse(copy.as(Account.BOB).get(book).status() == 200);
    assertEquals(
        "attributes.x",
        ada.put(book, "{\"workspace\":\"%s\",\"attributes\":{\"x\":[1]}}".formatted(design))
            .text("/field"));
    assertEquals("workspace", ada.put(book, "{\"attributes\":{}}").text("/field"));
    ada.delete(book).expect(204);
    ada.get(book).expect(404);
    key.delete(path).expect(204);
  }
}
