package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.change.AfterChange;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Precondition;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.snapshot.TenantReads;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;

/**
 * What every use case stands on: clock, chance, the compiled policies and the road by which they
 * change.
 */
@Factory
final class Ground {

  /** Policies may fill a third of the heap; they weigh what they say, about. */
  private static final long SHARE_OF_POLICIES = 3;

  @Singleton
  @Primary // libraries bring clocks of their own
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }

  @Singleton
  PolicyCompiler compiler() {
    return new CasbinPolicyCompiler();
  }

  @Singleton
  Snapshots snapshots(Transactions transactions, Policies policies, PolicyCompiler compiler) {
    return new Snapshots(
        transactions, policies, compiler, Runtime.getRuntime().maxMemory() / SHARE_OF_POLICIES);
  }

  @Singleton
  TenantReads reads(Transactions transactions, Snapshots snapshots, InstantSource clock) {
    return new TenantReads(transactions, snapshots, clock);
  }

  @Singleton
  ChangePolicy changePolicy(
      Transactions transactions,
      Policies policies,
      Resources register,
      Ledger ledger,
      PolicyCompiler compiler,
      Snapshots snapshots,
      InstantSource clock,
      SecureRandom random,
      AfterChange after,
      Precondition precondition) {
    return new ChangePolicy(
        transactions,
        policies,
        register,
        ledger,
        compiler,
        snapshots,
        clock,
        random,
        after,
        precondition);
  }

  @Singleton
  Acts acts(Transactions transactions, AuditTrail trail, InstantSource clock, SecureRandom random) {
    return new Acts(transactions, trail, clock, random);
  }
}
