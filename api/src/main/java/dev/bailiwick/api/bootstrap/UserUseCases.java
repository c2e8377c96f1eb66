package dev.bailiwick.api.bootstrap;

import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.LinkCodes;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.authorization.user.usecase.OfferLink;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.user.usecase.ExportUser;
import dev.bailiwick.tenants.user.usecase.KnownUsers;
import dev.bailiwick.tenants.user.usecase.LinkIdentity;
import dev.bailiwick.tenants.user.usecase.UnlinkIdentity;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The use cases about users as a whole. */
@Factory
final class UserUseCases {

  @Singleton
  KnownUsers knownUsers(
      Transactions transactions,
      TenantReads reads,
      Users users,
      Tenants tenants,
      Policies policies,
      Acts acts) {
    return new KnownUsers(transactions, reads, users, tenants, policies, acts);
  }

  @Singleton
  ExportUser exportUser(
      Transactions transactions,
      TenantReads reads,
      KnownUsers users,
      Tenants tenants,
      Invitations invitations,
      Ledger ledger,
      InstantSource clock,
      Acts acts) {
    return new ExportUser(transactions, reads, users, tenants, invitations, ledger, clock, acts);
  }

  @Singleton
  OfferLink offerLink(
      Transactions transactions, LinkCodes codes, InstantSource clock, SecureRandom random) {
    return new OfferLink(transactions, codes, clock, random);
  }

  @Singleton
  LinkIdentity linkIdentity(
      Transactions transactions,
      Users users,
      LinkCodes codes,
      Tenants tenants,
      DenyList denyList,
      WhenIdentitySynced whenSynced,
      InstantSource clock,
      Acts acts) {
    return new LinkIdentity(transactions, users, codes, tenants, denyList, whenSynced, clock, acts);
  }

  @Singleton
  UnlinkIdentity unlinkIdentity(
      Transactions transactions,
      Users users,
      DenyList denyList,
      WhenIdentitySynced whenSynced,
      InstantSource clock,
      Acts acts) {
    return new UnlinkIdentity(transactions, users, denyList, whenSynced, clock, acts);
  }
}
