package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.usecase.ChangeTogether;
import dev.bailiwick.authorization.decision.usecase.AskPolicy;
import dev.bailiwick.authorization.explain.usecase.ExplainAccess;
import dev.bailiwick.authorization.explain.usecase.ExplainAsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.history.usecase.RollBack;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.PolicyCompiler;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.preview.usecase.PreviewChanges;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use cases that take a tenant's policy as a whole. */
@Factory
final class PolicyUseCases {

  @Singleton
  ChangeTogether changeTogether(ChangePolicy policy) {
    return new ChangeTogether(policy);
  }

  @Singleton
  PreviewChanges previewChanges(
      ChangePolicy policy, Transactions transactions, Resources resources) {
    return new PreviewChanges(policy, transactions, resources);
  }

  @Singleton
  PolicyHistory policyHistory(
      Transactions transactions,
      Policies policies,
      Ledger ledger,
      Resources register,
      PolicyCompiler compiler,
      InstantSource clock) {
    return new PolicyHistory(transactions, policies, ledger, register, compiler, clock);
  }

  @Singleton
  RollBack rollBack(ChangePolicy policy, PolicyHistory history, Resources resources) {
    return new RollBack(policy, history, resources);
  }

  @Singleton
  ExplainAccess explainAccess(
      AskPolicy asks, Transactions transactions, Policies policies, PolicyCompiler compiler) {
    return new ExplainAccess(asks, transactions, policies, compiler);
  }

  @Singleton
  ExplainAsOf explainAsOf(AskPolicy asks, PolicyHistory history, PolicyCompiler compiler) {
    return new ExplainAsOf(asks, history, compiler);
  }
}
