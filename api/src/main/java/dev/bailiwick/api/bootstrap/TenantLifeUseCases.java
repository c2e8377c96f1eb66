package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.ledger.SigningKey;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.snapshot.Snapshots;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.port.Erasures;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.port.Tombstones;
import dev.bailiwick.tenants.tenant.usecase.AcceptOwnership;
import dev.bailiwick.tenants.tenant.usecase.DeleteTenant;
import dev.bailiwick.tenants.tenant.usecase.EraseTenants;
import dev.bailiwick.tenants.tenant.usecase.OfferOwnership;
import dev.bailiwick.tenants.tenant.usecase.OwnershipDirectory;
import dev.bailiwick.tenants.tenant.usecase.RecoverTenant;
import dev.bailiwick.tenants.tenant.usecase.RestoreTenant;
import dev.bailiwick.tenants.tenant.usecase.TombstoneDirectory;
import dev.bailiwick.tenants.tenant.usecase.WithdrawOwnership;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** The use cases by which a tenant changes hands, and ends. */
@Factory
final class TenantLifeUseCases {

  @Singleton
  DeleteTenant deleteTenant(
      ChangePolicy policy, @Value("${bailiwick.tenants.grace:P30D}") Duration grace) {
    return new DeleteTenant(policy, grace);
  }

  @Singleton
  RestoreTenant restoreTenant(ChangePolicy policy) {
    return new RestoreTenant(policy);
  }

  /** Only where the database role that erases has been configured. */
  @Singleton
  @Requires(beans = Erasures.class)
  EraseTenants eraseTenants(
      Erasures erasures, SigningKey key, Snapshots snapshots, InstantSource clock) {
    return new EraseTenants(erasures, key, snapshots, clock);
  }

  @Singleton
  TombstoneDirectory tombstoneDirectory(
      Transactions transactions, TenantReads reads, Tombstones tombstones) {
    return new TombstoneDirectory(transactions, reads, tombstones);
  }

  @Singleton
  OfferOwnership offerOwnership(ChangePolicy policy, OwnershipOffers offers, Acts acts) {
    return new OfferOwnership(policy, offers, acts);
  }

  @Singleton
  AcceptOwnership acceptOwnership(ChangePolicy policy, OwnershipOffers offers) {
    return new AcceptOwnership(policy, offers);
  }

  @Singleton
  WithdrawOwnership withdrawOwnership(ChangePolicy policy, OwnershipOffers offers, Acts acts) {
    return new WithdrawOwnership(policy, offers, acts);
  }

  @Singleton
  OwnershipDirectory ownershipDirectory(
      Transactions transactions,
      TenantReads reads,
      Tenants tenants,
      OwnershipOffers offers,
      Policies policies,
      InstantSource clock) {
    return new OwnershipDirectory(transactions, reads, tenants, offers, policies, clock);
  }

  @Singleton
  RecoverTenant recoverTenant(Transactions transactions, ChangePolicy policy, Users users) {
    return new RecoverTenant(transactions, policy, users);
  }
}
