package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.SignUpPolicies;
import dev.bailiwick.tenants.signup.usecase.DecideSignUp;
import dev.bailiwick.tenants.signup.usecase.PutSignUpPolicy;
import dev.bailiwick.tenants.signup.usecase.SignUpPolicyDirectory;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use cases about who may sign up. */
@Factory
final class SignUpUseCases {

  @Singleton
  DecideSignUp decideSignUp(
      Transactions transactions,
      TenantReads reads,
      SignUpPolicies policies,
      Invitations invitations,
      InstantSource clock) {
    return new DecideSignUp(transactions, reads, policies, invitations, clock);
  }

  @Singleton
  PutSignUpPolicy putSignUpPolicy(
      Transactions transactions,
      TenantReads reads,
      SignUpPolicies policies,
      InstantSource clock,
      Acts acts) {
    return new PutSignUpPolicy(transactions, reads, policies, clock, acts);
  }

  @Singleton
  SignUpPolicyDirectory signUpPolicyDirectory(TenantReads reads, SignUpPolicies policies) {
    return new SignUpPolicyDirectory(reads, policies);
  }
}
