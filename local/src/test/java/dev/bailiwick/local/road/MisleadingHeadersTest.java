package dev.bailiwick.local.road;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a request says of itself, beside its path and its credential, is believed by nobody. */
@ExtendWith(Road.class)
class MisleadingHeadersTest {

  private static final String ACME = "/v1/tenants/acme";
  private static final String GLOBEX = "/v1/tenants/globex";

  private final Copy copy;
  private final Api ada;

  MisleadingHeadersTest(Copy copy) {
    this.copy = copy;
    this.ada = copy.as(Account.ADA);
  }

  @Test
  @Tag("security-20")
  void noHeaderAndNoParameterNamesATenant() {
    String own = ada.get(ACME).expect(200).response().body();
    String absent = ada.get(GLOBEX).expect(404).response().body();
    for (String header : List.of("X-Tenant", "X-Tenant-ID", "Tenant", "X-Original-URL")) {
      assertEquals(own, ada.saying(header, "globex").get(ACME).expect(200).response().body());
      assertEquals(absent, ada.saying(header, "acme").get(GLOBEX).expect(404).response().body());
    }
    assertEquals(own, ada.get(ACME + "?tenant=globex").expect(200).response().body());
    assertEquals(absent, ada.get(GLOBEX + "?tenant=acme").expect(404).response().body());
  }

  @Test
  @Tag("security-20")
  @Tag("security-19")
  void noBodyNamesATenant() {
    Reply refused =
        ada.post(ACME + "/groups", "{\"name\":\"g\",\"tenant\":\"globex\"}").expect(400);
    assertEquals("tenant", refused.text("/field"));
  }

  @Test
  @Tag("security-44")
  void noHeaderSaysWhereWeAre() {
    String metadata = "/.well-known/authzen-configuration";
    String told = ada.get(metadata).expect(200).response().body();
    for (String header : List.of("X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix")) {
      assertEquals(
          told, ada.saying(header, "evil.example").get(metadata).expect(200).response().body());
    }
    Api forwarded = copy.as(Account.ADA).saying("Forwarded", "host=evil.example;proto=http");
    assertEquals(told, forwarded.get(metadata).expect(200).response().body());
  }
}
