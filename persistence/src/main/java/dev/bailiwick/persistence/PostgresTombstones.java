package dev.bailiwick.persistence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.json.JsonObject;
import dev.bailiwick.authorization.ledger.Tombstone;
import dev.bailiwick.tenants.port.Tombstones;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Tombstones on PostgreSQL. */
@Singleton
final class PostgresTombstones implements Tombstones {

  private final TombstoneTable table;

  PostgresTombstones(TombstoneTable table) {
    this.table = table;
  }

  @Override
  public Optional<Tombstone> find(TenantId tenant) {
    return table.find(tenant.value()).map(PostgresTombstones::tombstone);
  }

  private static Tombstone tombstone(TombstoneTable.Row row) {
    return new Tombstone(
        new TenantId(row.id()),
        row.version(),
        row.hash(),
        row.at(),
        counts(row.erased()),
        row.keyId(),
        row.signature());
  }

  private static Map<String, Long> counts(String json) {
    JsonObject counts = JsonObject.of(CanonicalJson.read(json));
    return counts.names().stream().collect(toMap(identity(), counts::number));
  }
}
