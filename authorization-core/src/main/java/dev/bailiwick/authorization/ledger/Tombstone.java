package dev.bailiwick.authorization.ledger;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.json.CanonicalJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * That a tenant was erased, signed: what its ledger ended with, so that an export of it can still
 * be told from another, and how much there was of it.
 *
 * @param hash of the newest row of its ledger, whose number is {@code version}
 * @param erased how many rows, by table
 * @param signature by Ed25519 over the {@link #line} without its signature, in base64url
 */
public record Tombstone(
    TenantId tenant,
    long version,
    String hash,
    Instant at,
    Map<String, Long> erased,
    String keyId,
    String signature) {

  public Tombstone {
    requireNonNull(tenant);
    requireNonNull(at);
    erased = Map.copyOf(erased);
  }

  /** Signs what is left of a tenant. */
  public static Tombstone of(
      TenantId tenant, LedgerHead head, Instant at, Map<String, Long> erased, SigningKey key) {
    Tombstone unsigned =
        new Tombstone(tenant, head.version(), head.hash(), at, erased, key.id(), "");
    String signature = key.sign(CanonicalJson.of(unsigned.fields()));
    return new Tombstone(tenant, head.version(), head.hash(), at, erased, key.id(), signature);
  }

  /** The tombstone as it is shown, in canonical JSON. */
  public String line() {
    Map<String, Object> line = new HashMap<>(fields());
    line.put("signature", signature);
    return CanonicalJson.of(line);
  }

  private Map<String, Object> fields() {
    return Map.of(
        "at",
        at.toString(),
        "erased",
        erased,
        "hash",
        hash,
        "key_id",
        keyId,
        "tenant",
        tenant.toString(),
        "version",
        version);
  }
}
