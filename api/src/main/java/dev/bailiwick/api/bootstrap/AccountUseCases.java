package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.port.PersonalValues;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.UserAccounts;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.user.usecase.Departures;
import dev.bailiwick.tenants.user.usecase.EraseUser;
import dev.bailiwick.tenants.user.usecase.Operators;
import dev.bailiwick.tenants.user.usecase.ResetPassword;
import dev.bailiwick.tenants.user.usecase.SignOutUser;
import dev.bailiwick.tenants.user.usecase.SwitchUser;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use cases that reach for the provider's accounts. */
@Factory
final class AccountUseCases {

  @Singleton
  Operators operators(Transactions transactions, ChangePolicy policy, Tenants tenants) {
    return new Operators(transactions, policy, tenants);
  }

  @Singleton
  SwitchUser switchUser(
      Transactions transactions,
      TenantReads reads,
      Users users,
      Operators operators,
      UserAccounts accounts,
      SyncIdentity sync,
      DenyList denyList,
      InstantSource clock,
      Acts acts) {
    return new SwitchUser(
        transactions, reads, users, operators, accounts, sync, denyList, clock, acts);
  }

  @Singleton
  SignOutUser signOutUser(
      Transactions transactions,
      TenantReads reads,
      Users users,
      UserAccounts accounts,
      SyncIdentity sync,
      DenyList denyList,
      InstantSource clock,
      Acts acts) {
    return new SignOutUser(transactions, reads, users, accounts, sync, denyList, clock, acts);
  }

  @Singleton
  Departures departures(Transactions transactions, ChangePolicy policy, Tenants tenants) {
    return new Departures(transactions, policy, tenants);
  }

  /** Only where the database role that erases has been configured. */
  @Singleton
  @Requires(beans = PersonalValues.class)
  EraseUser eraseUser(
      Transactions transactions,
      TenantReads reads,
      Users users,
      Tenants tenants,
      Operators operators,
      Departures departures,
      PersonalValues values,
      UserAccounts accounts,
      SyncIdentity sync,
      DenyList denyList,
      InstantSource clock,
      Acts acts) {
    return new EraseUser(
        transactions,
        reads,
        users,
        tenants,
        operators,
        departures,
        values,
        accounts,
        sync,
        denyList,
        clock,
        acts);
  }

  @Singleton
  ResetPassword resetPassword(
      Transactions transactions,
      TenantReads reads,
      Users users,
      UserAccounts accounts,
      SyncIdentity sync,
      Acts acts) {
    return new ResetPassword(transactions, reads, users, accounts, sync, acts);
  }
}
