package dev.bailiwick.local.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.road.Road.Copy;
import dev.bailiwick.verifier.LedgerVerifier;
import dev.bailiwick.verifier.Verdict.Whole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant's ledger over HTTP, verified by whoever has been handed it. */
@ExtendWith(Road.class)
class LedgerTest {

  private static final String EXPORT = "/v1/tenants/acme/policy/export";

  private final Copy copy;

  LedgerTest(Copy copy) {
    this.copy = copy;
  }

  @Test
  void anExportIsWhole() throws IOException {
    Reply export = copy.as(Account.ADA).get(EXPORT).expect(200);
    assertTrue(export.header("Content-Type").startsWith("application/x-ndjson"));
    Api anyone = new Api(copy.running().file().api(), null);
    String key = anyone.get("/.well-known/bailiwick-ledger-key").expect(200).response().body();
    String text = export.response().body();
    Whole whole =
        assertInstanceOf(
            Whole.class,
            new LedgerVerifier(key).verify(new ByteArrayInputStream(text.getBytes(UTF_8)), null));
    assertEquals(text.lines().count() - 1, whole.version());
    assertTrue(whole.values() > 0);
  }

  @Test
  void aMemberCannotHaveIt() {
    Reply refused = copy.as(Account.EVE).get(EXPORT);
    assertEquals(403, refused.status());
    assertEquals("bw.audit:export", refused.text("/permission"));
    assertEquals(404, copy.as(Account.ADA).get("/v1/tenants/nobody/policy/export").status());
  }
}
