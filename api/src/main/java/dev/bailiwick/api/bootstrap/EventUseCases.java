package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.deadletter.usecase.DeadLetterDirectory;
import dev.bailiwick.authorization.deadletter.usecase.SendBackDeadLetters;
import dev.bailiwick.authorization.port.DeadLetters;
import dev.bailiwick.authorization.port.Reconciliations;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserDirectory;
import dev.bailiwick.authorization.port.UserList;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.reconciliation.usecase.AdvanceReconciliation;
import dev.bailiwick.authorization.reconciliation.usecase.Pace;
import dev.bailiwick.authorization.reconciliation.usecase.ReconciliationDirectory;
import dev.bailiwick.authorization.reconciliation.usecase.StartReconciliation;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use cases for events that had no effect, and for those that never came. */
@Factory
final class EventUseCases {

  @Singleton
  DeadLetterDirectory deadLetterDirectory(TenantReads reads, DeadLetters letters) {
    return new DeadLetterDirectory(reads, letters);
  }

  @Singleton
  SendBackDeadLetters sendBackDeadLetters(TenantReads reads, DeadLetters letters, Acts acts) {
    return new SendBackDeadLetters(reads, letters, acts);
  }

  @Singleton
  StartReconciliation startReconciliation(
      TenantReads reads,
      Transactions transactions,
      Reconciliations reconciliations,
      UserList list,
      InstantSource clock,
      Acts acts) {
    return new StartReconciliation(reads, transactions, reconciliations, list, clock, acts);
  }

  @Singleton
  ReconciliationDirectory reconciliationDirectory(
      TenantReads reads, Transactions transactions, Reconciliations reconciliations) {
    return new ReconciliationDirectory(reads, transactions, reconciliations);
  }

  @Singleton
  AdvanceReconciliation.Provider provider(
      UserList list,
      @Value("${bailiwick.reconciliation.pages-per-second:5}") int pages,
      UserDirectory directory,
      @Value("${bailiwick.reconciliation.lookups-per-second:25}") int lookups) {
    return new AdvanceReconciliation.Provider(
        list, Pace.perSecond(pages), directory, Pace.perSecond(lookups));
  }

  @Singleton
  AdvanceReconciliation advanceReconciliation(
      Transactions transactions,
      Reconciliations reconciliations,
      Users users,
      AdvanceReconciliation.Provider provider,
      SyncIdentity sync,
      InstantSource clock) {
    return new AdvanceReconciliation(transactions, reconciliations, users, provider, sync, clock);
  }
}
