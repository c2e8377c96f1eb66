package dev.bailiwick.authorization.reconciliation;

import dev.bailiwick.authorization.user.Identity;
import java.util.List;
import java.util.Map;

/**
 * What a reconciliation has found so far.
 *
 * @param compared how many identities it has looked at
 * @param examples some of those that differ
 */
public record Findings(long compared, Map<Difference, Long> differing, List<Example> examples) {

  public Findings {
    differing = Map.copyOf(differing);
    examples = List.copyOf(examples);
  }

  /** An identity that differs. */
  public record Example(Difference difference, Identity identity) {}

  /** How many differ in this way. */
  public long differing(Difference how) {
    return differing.getOrDefault(how, 0L);
  }
}
