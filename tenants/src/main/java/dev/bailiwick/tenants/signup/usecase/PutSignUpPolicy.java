package dev.bailiwick.tenants.signup.usecase;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.port.SignUpPolicies;
import dev.bailiwick.tenants.signup.SignUpPolicy;
import java.time.InstantSource;

/** Says who may sign up from now on. */
public final class PutSignUpPolicy {

  private final Transactions transactions;
  private final TenantReads reads;
  private final SignUpPolicies policies;
  private final InstantSource clock;
  private final Acts acts;

  public PutSignUpPolicy(
      Transactions transactions,
      TenantReads reads,
      SignUpPolicies policies,
      InstantSource clock,
      Acts acts) {
    this.transactions = transactions;
    this.reads = reads;
    this.policies = policies;
    this.clock = clock;
    this.acts = acts;
  }

  /** Puts; the same again is not said twice. */
  public SignUpPolicy put(Caller by, SignUpPolicy policy) {
    reads.requireOfInstallation(by, "bw.sign_up:change");
    return transactions.global(
        () -> {
          if (!policies.newest().orElse(SignUpPolicy.OPEN).equals(policy)) {
            policies.put(policy, by.subject(), clock.instant());
            acts.note(TenantId.SYSTEM, by.subject(), "sign_up_policy_put", null);
          }
          return policy;
        });
  }
}
