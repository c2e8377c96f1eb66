package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.usecase.Authenticate;
import dev.bailiwick.authorization.caller.usecase.KeyUses;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.grant.usecase.GrantDirectory;
import dev.bailiwick.authorization.grant.usecase.RevokeGrant;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.authorization.ledger.usecase.ExportLedger;
import dev.bailiwick.authorization.ledger.usecase.SignedLedger;
import dev.bailiwick.authorization.port.AccessTokens;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.EndedSignIns;
import dev.bailiwick.authorization.port.Inbox;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserDirectory;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.usecase.CountEnrolled;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** The use cases of authorization-core. */
@Factory
final class AuthorizationUseCases {

  @Singleton
  Authenticate authenticate(
      Transactions transactions,
      Applications applications,
      AccessTokens tokens,
      Users users,
      SyncIdentity sync,
      DenyList denyList,
      Snapshots snapshots,
      KeyUses uses,
      InstantSource clock) {
    return new Authenticate(
        transactions, applications, tokens, users, sync, denyList, snapshots, uses, clock);
  }

  @Singleton
  KeyUses keyUses(Transactions transactions, Applications applications, InstantSource clock) {
    return new KeyUses(transactions, applications, clock);
  }

  @Singleton
  DenyList denyList(
      Transactions transactions,
      EndedSignIns ended,
      InstantSource clock,
      @Value("${bailiwick.sign-ins.keep-ended:P31D}") Duration keep) {
    return new DenyList(transactions, ended, clock, keep);
  }

  @Singleton
  CountEnrolled countEnrolled(Transactions transactions, Users users) {
    return new CountEnrolled(transactions, users);
  }

  @Singleton
  SyncIdentity syncIdentity(
      Transactions transactions,
      Users users,
      Inbox inbox,
      UserDirectory directory,
      WhenIdentitySynced whenSynced,
      InstantSource clock) {
    return new SyncIdentity(transactions, users, inbox, directory, whenSynced, clock);
  }

  @Singleton
  RevokeGrant revokeGrant(ChangePolicy policy) {
    return new RevokeGrant(policy);
  }

  @Singleton
  GrantDirectory grantDirectory(TenantReads reads, PolicyHistory history) {
    return new GrantDirectory(reads, history);
  }

  @Singleton
  SignedLedger signedLedger(
      Transactions transactions, Ledger ledger, SigningKey key, InstantSource clock) {
    return new SignedLedger(transactions, ledger, key, clock);
  }

  @Singleton
  ExportLedger exportLedger(TenantReads reads, SignedLedger ledger, Acts acts) {
    return new ExportLedger(reads, ledger, acts);
  }
}
