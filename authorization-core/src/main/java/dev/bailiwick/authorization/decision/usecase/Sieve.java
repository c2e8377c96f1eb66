package dev.bailiwick.authorization.decision.usecase;

import dev.bailiwick.authorization.decision.AccessRequest;
import dev.bailiwick.authorization.decision.Decisions;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.decision.usecase.Search.Found;
import dev.bailiwick.authorization.decision.usecase.Search.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes candidates in their order and keeps those that are permitted: first to fill the page, then
 * only to count them, and never more than a bound, so that no search holds a node up.
 */
final class Sieve {

  /** How many candidates one page may cost. */
  static final int MOST = 10_000;

  private final Policy policy;
  private final Search search;
  private final List<String> names = new ArrayList<>();
  private int beyond;
  private int taken;
  private @Nullable String last;

  Sieve(Policy policy, Search search) {
    this.policy = policy;
    this.search = search;
  }

  /** Whether it takes another candidate. */
  boolean isOpen() {
    return taken < MOST;
  }

  void take(String name, AccessRequest request) {
    taken++;
    boolean permitted = Decisions.decide(policy, request).permitted();
    boolean full = names.size() == search.limit();
    if (permitted && full) {
      beyond++;
    } else if (permitted) {
      names.add(name);
    }
    if (!full) {
      last = name;
    }
  }

  /**
   * What was found.
   *
   * @param all whether there was no candidate left to take
   */
  Found found(boolean all) {
    long before = search.from() == null ? 0 : search.from().before();
    long soFar = before + names.size();
    boolean more = !all || beyond > 0;
    return new Found(
        names, more ? new Position(behind(), soFar) : null, all ? soFar + beyond : null);
  }

  /** The last candidate that this page has dealt with. */
  private String behind() {
    if (last != null) {
      return last;
    }
    return search.from() == null ? "" : search.from().after();
  }
}
