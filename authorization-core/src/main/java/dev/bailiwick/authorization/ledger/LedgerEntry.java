package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.Sha256;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.json.CanonicalJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One numbered row of a tenant's ledger.
 *
 * @param at to the microsecond, as PostgreSQL keeps it
 * @param changes the batch as canonical JSON
 * @param previous the hash of the row before, 64 hexadecimal digits
 * @param hash of this row: SHA-256 over {@link #canonical()}, 64 hexadecimal digits
 * @param commitments the personal values behind the commitments in {@code changes}
 */
public record LedgerEntry(
    TenantId tenant,
    long version,
    Instant at,
    Actor actor,
    String changes,
    String previous,
    String hash,
    List<Commitment> commitments) {

  public LedgerEntry {
    commitments = List.copyOf(commitments);
  }

  /**
   * The row that comes next after {@code head}, in time too, so that the last version at an instant
   * is never in doubt.
   */
  public static LedgerEntry after(
      LedgerHead head, TenantId tenant, Instant at, Actor actor, WrittenChanges written) {
    LedgerEntry unsealed =
        new LedgerEntry(
            tenant,
            head.version() + 1,
            head.notBefore(at.truncatedTo(ChronoUnit.MICROS)),
            actor,
            written.canonical(),
            head.hash(),
            "",
            written.commitments());
    return unsealed.sealed();
  }

  /** The bytes that are hashed: everything but the hash itself. */
  public String canonical() {
    return CanonicalJson.of(fields());
  }

  /** The row as it is exported: what is hashed, its hash, and the values that are still there. */
  public String line() {
    Map<String, Object> line = new HashMap<>(fields());
    line.put("hash", hash);
    line.put("values", values());
    return CanonicalJson.of(line);
  }

  private Map<String, Object> fields() {
    return Map.of(
        "actor",
        actor.name(),
        "at",
        at.toString(),
        "changes",
        changes,
        "previous",
        previous,
        "tenant",
        tenant.toString(),
        "version",
        version);
  }

  private List<Map<String, String>> values() {
    return commitments.stream()
        .sorted(Comparator.comparing(Commitment::commitment))
        .map(c -> Map.of("commitment", c.commitment(), "salt", c.salt(), "value", c.value()))
        .toList();
  }

  /** Whether this row is whole and follows on that one. */
  public boolean follows(LedgerHead before) {
    return version == before.version() + 1
        && previous.equals(before.hash())
        && hash.equals(sealed().hash);
  }

  public LedgerHead head() {
    return new LedgerHead(version, at, hash);
  }

  private LedgerEntry sealed() {
    String seal = Sha256.hex(canonical());
    return new LedgerEntry(tenant, version, at, actor, changes, previous, seal, commitments);
  }
}
