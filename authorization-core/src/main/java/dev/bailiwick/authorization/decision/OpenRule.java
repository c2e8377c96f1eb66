package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.role.Effect;
import org.jspecify.annotations.Nullable;

/** A rule that bears on a request, with the conditions that leave it open. */
public record OpenRule(Effect effect, @Nullable Condition ofGrant, @Nullable Condition ofEntry) {

  /** One whose conditions are known to be met. */
  static OpenRule certain(Effect effect) {
    return new OpenRule(effect, null, null);
  }
}
