package dev.bailiwick.authorization.ledger;

import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.policy.PolicyChange;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A batch of changes as the ledger writes it: canonical JSON, and the personal values beside it.
 */
public record WrittenChanges(String canonical, List<Commitment> commitments) {

  public WrittenChanges {
    commitments = List.copyOf(commitments);
  }

  /**
   * Writes a batch; each personal value becomes a commitment under a salt of its own.
   *
   * @param random where the salts come from; secure in production
   */
  public static WrittenChanges of(List<PolicyChange> changes, RandomGenerator random) {
    ChangeWriter writer = new ChangeWriter(new Commitments(random));
    List<Map<String, @Nullable Object>> written =
        changes.stream().map(change -> writer.write(change).tree()).toList();
    return new WrittenChanges(CanonicalJson.of(written), writer.personal().made());
  }
}
