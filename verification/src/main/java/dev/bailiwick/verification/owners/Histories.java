package dev.bailiwick.verification.owners;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.ReadChanges;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Ledger;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;

/** Who owned a tenant, version by version, as the page on the policy language says it. */
final class Histories {

  private final Site site;

  Histories(Site site) {
    this.site = site;
  }

  /** After how many of its changes nobody owned the tenant, by its ledger and now by its tables. */
  int ownerless(TenantId tenant) {
    PolicyRows rows = PolicyRows.empty(tenant);
    int ownerless = isOwned(now(tenant)) ? 0 : 1;
    for (LedgerEntry entry : entries(tenant)) {
      rows = rows.with(ReadChanges.of(entry));
      ownerless += isOwned(rows) ? 0 : 1;
    }
    return ownerless;
  }

  private Iterable<LedgerEntry> entries(TenantId tenant) {
    return site.bean(Transactions.class)
        .inTenant(tenant, () -> site.bean(Ledger.class).entries(tenant));
  }

  private PolicyRows now(TenantId tenant) {
    return site.bean(Transactions.class)
        .inTenant(tenant, () -> site.bean(Policies.class).read(tenant))
        .orElseThrow();
  }

  /** Not by the product's own words: what is measured does not judge itself. */
  private static boolean isOwned(PolicyRows rows) {
    return rows.grants().values().stream().anyMatch(grant -> owns(rows, grant));
  }

  private static boolean owns(PolicyRows rows, Grant grant) {
    Member holder = rows.members().get(new UserId(grant.to().id()));
    return grant.role().equals("bw.owner")
        && grant.on() instanceof Scope.OnTenant
        && grant.to().kind().word().equals("user")
        && grant.expiresAt() == null
        && grant.condition() == null
        && holder != null
        && holder.status() == MemberStatus.ACTIVE
        && holder.externalId() == null
        && holder.expiresAt() == null
        && (holder.signIn() == null || !holder.signIn().disabled());
  }
}
