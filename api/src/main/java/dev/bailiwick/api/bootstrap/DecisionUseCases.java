package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.decision.usecase.AskHistory;
import dev.bailiwick.authorization.decision.usecase.AskPolicy;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess;
import dev.bailiwick.authorization.decision.usecase.EvaluateAsOf;
import dev.bailiwick.authorization.decision.usecase.SearchAccess;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.port.ResourceLocations;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.Snapshots;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use cases that ask {@code decide}, and change nothing. */
@Factory
final class DecisionUseCases {

  @Singleton
  AskPolicy askPolicy(
      Snapshots snapshots,
      Transactions transactions,
      ResourceLocations locations,
      Resources resources,
      InstantSource clock) {
    return new AskPolicy(snapshots, transactions, locations, resources, clock);
  }

  @Singleton
  EvaluateAccess evaluateAccess(AskPolicy asks) {
    return new EvaluateAccess(asks);
  }

  @Singleton
  AskHistory askHistory(AskPolicy asks, PolicyHistory history) {
    return new AskHistory(asks, history);
  }

  @Singleton
  EvaluateAsOf evaluateAsOf(AskPolicy asks, AskHistory history) {
    return new EvaluateAsOf(asks, history);
  }

  @Singleton
  SearchAccess searchAccess(
      AskPolicy asks, AskHistory history, Transactions transactions, Resources resources) {
    return new SearchAccess(asks, history, transactions, resources);
  }
}
