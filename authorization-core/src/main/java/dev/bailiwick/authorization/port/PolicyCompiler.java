package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.PolicyRows;

/** Turns a tenant's rows into the snapshot that answers. */
public interface PolicyCompiler {

  /**
   * The policy that these rows say.
   *
   * @throws IllegalStateException where a row names something that is not there
   */
  Policy compile(PolicyRows rows);
}
