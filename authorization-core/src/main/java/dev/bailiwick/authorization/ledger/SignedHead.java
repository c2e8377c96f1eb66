package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.json.CanonicalJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * That at this time a tenant's ledger ended with this row, signed: whoever keeps one will notice if
 * anything before it is ever rewritten, or the rows after it are cut off.
 *
 * @param signature by Ed25519 over the {@link #line} without its signature, in base64url
 */
public record SignedHead(
    TenantId tenant, LedgerHead head, Instant at, String keyId, String signature) {

  /** Signs a head. */
  public static SignedHead of(TenantId tenant, LedgerHead head, Instant at, SigningKey key) {
    SignedHead unsigned = new SignedHead(tenant, head, at, key.id(), "");
    String signature = key.sign(CanonicalJson.of(unsigned.fields()));
    return new SignedHead(tenant, head, at, key.id(), signature);
  }

  /** The head as it is exported, in canonical JSON. */
  public String line() {
    Map<String, Object> line = new HashMap<>(fields());
    line.put("signature", signature);
    return CanonicalJson.of(line);
  }

  private Map<String, Object> fields() {
    return Map.of(
        "at",
        at.toString(),
        "hash",
        head.hash(),
        "key_id",
        keyId,
        "tenant",
        tenant.toString(),
        "version",
        head.version());
  }
}
