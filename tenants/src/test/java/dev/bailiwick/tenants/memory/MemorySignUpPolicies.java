package dev.bailiwick.tenants.memory;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.memory.MemoryTable;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.tenants.port.SignUpPolicies;
import dev.bailiwick.tenants.signup.SignUpPolicy;
import java.time.Instant;
import java.util.Optional;

/** Who may sign up, in memory. */
final class MemorySignUpPolicies implements SignUpPolicies {

  private static final String NEWEST = "newest";

  private final MemoryTable<String, SignUpPolicy> policies;

  MemorySignUpPolicies(MemoryTransactions transactions) {
    this.policies = transactions.table();
  }

  @Override
  public Optional<SignUpPolicy> newest() {
    return Optional.ofNullable(policies.get(NEWEST));
  }

  @Override
  public void put(SignUpPolicy policy, Subject by, Instant at) {
    policies.put(NEWEST, policy);
  }
}
