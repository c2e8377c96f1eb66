package dev.bailiwick.api.tenant;

import dev.bailiwick.authorization.ledger.Tombstone;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;

/** What is left of a tenant, as it was signed. */
@Introspected
@Schema(name = "Tombstone")
record TombstoneBody(
    String tenant,
    @Schema(description = "How many rows its ledger had.") long version,
    @Schema(description = "The hash of the last of them.") String hash,
    @Schema(description = "When it was erased, to the very characters that were signed.") String at,
    @Schema(description = "How many rows were erased, by table.") Map<String, Long> erased,
    String keyId,
    @Schema(description = "Ed25519 over the canonical JSON of all else, in base64url.")
        String signature) {

  static TombstoneBody of(Tombstone tombstone) {
    return new TombstoneBody(
        tombstone.tenant().toString(),
        tombstone.version(),
        tombstone.hash(),
        tombstone.at().toString(),
        new TreeMap<>(tombstone.erased()),
        tombstone.keyId(),
        tombstone.signature());
  }
}
