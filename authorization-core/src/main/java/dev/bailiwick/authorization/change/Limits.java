package dev.bailiwick.authorization.change;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.policy.Limit;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.time.Instant;
import java.util.Map;

/** Nothing that is limited grows past its limit; what lies beyond it already may stay. */
final class Limits {

  private Limits() {}

  /**
   * Passes where the change leaves no more than the tenant may have, or no more than there was.
   *
   * @throws Refusal naming the limit, its value and the way out
   */
  static void requireKept(
      PolicyRows before, PolicyRows after, Map<String, Plan> plans, Instant at) {
    for (Limit limit : Limit.values()) {
      Long allowed = limit.allowed(after.standing(), plans);
      long used = limit.used(after, at);
      if (allowed != null && used > allowed && used > limit.used(before, at)) {
        throw reached(limit, allowed);
      }
    }
  }

  /** Whether one more of it would be kept. */
  static boolean hasRoom(Limit limit, PolicyRows rows, Map<String, Plan> plans, Instant at) {
    Long allowed = limit.allowed(rows.standing(), plans);
    return allowed == null || limit.used(rows, at) < allowed;
  }

  private static Refusal reached(Limit limit, long allowed) {
    return Refusal.conflict(
        "limit_reached",
        "The limit %s of this tenant is %d, and it is reached: %s, or ask for a larger plan."
            .formatted(limit.word(), allowed, limit.wayOut()));
  }
}
