package dev.bailiwick.authorization.ledger;

import static java.util.stream.Collectors.toMap;

import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.json.JsonObject;
import dev.bailiwick.authorization.policy.PolicyChange;
import java.util.List;
import java.util.Map;

/** Batches read back from the ledger, to be replayed. */
public final class ReadChanges {

  private ReadChanges() {}

  /** The changes of one row; a key's hash is not in it, and a value that is erased reads so. */
  public static List<PolicyChange> of(LedgerEntry entry) {
    return of(
        entry.changes(),
        entry.commitments().stream().collect(toMap(Commitment::commitment, Commitment::value)));
  }

  /**
   * The changes of one batch.
   *
   * @param values the personal values that are still there, by their commitments
   */
  public static List<PolicyChange> of(String canonical, Map<String, String> values) {
    if (CanonicalJson.read(canonical) instanceof List<?> written) {
      return written.stream()
          .map(change -> new ChangeReader(JsonObject.of(change), values).read())
          .toList();
    }
    throw new IllegalArgumentException("no list of changes");
  }
}
