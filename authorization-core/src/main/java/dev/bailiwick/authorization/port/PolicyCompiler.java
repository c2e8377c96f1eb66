package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.policy.PolicyRows;

/** Turns rows into what answers. */
public interface PolicyCompiler {

  /**
   * What these rows of {@code system} say for all tenants.
   *
   * @throws IllegalStateException where a row names something that is not there
   */
  Installation installation(PolicyRows system);

  /**
   * The policy that a tenant's rows say under this installation.
   *
   * @throws IllegalStateException where a row names something that is not there
   */
  Policy compile(PolicyRows rows, Installation installation);
}
