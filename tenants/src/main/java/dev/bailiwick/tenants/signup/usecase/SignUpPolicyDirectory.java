package dev.bailiwick.tenants.signup.usecase;

import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.port.SignUpPolicies;
import dev.bailiwick.tenants.signup.SignUpPolicy;

/** Reads of who may sign up. */
public final class SignUpPolicyDirectory {

  private final TenantReads reads;
  private final SignUpPolicies policies;

  public SignUpPolicyDirectory(TenantReads reads, SignUpPolicies policies) {
    this.reads = reads;
    this.policies = policies;
  }

  /** What holds now. */
  public SignUpPolicy get(Caller by) {
    return reads.readOfInstallation(
        by, "bw.sign_up:read", () -> policies.newest().orElse(SignUpPolicy.OPEN));
  }
}
