package dev.bailiwick.tenants.memory;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.memory.MemoryLedger;
import dev.bailiwick.authorization.memory.MemoryLedger.Batch;
import dev.bailiwick.authorization.memory.MemoryLedger.Standing;
import dev.bailiwick.authorization.memory.MemoryTable;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.tenant.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tenants as the ledger in memory left them, and the slugs. */
final class MemoryTenants implements Tenants {

  private final MemoryLedger ledger;
  private final MemoryTable<String, TenantId> slugs;

  MemoryTenants(MemoryTransactions transactions, MemoryLedger ledger) {
    this.ledger = ledger;
    this.slugs = transactions.table();
  }

  @Override
  public boolean reserve(String slug, TenantId tenant) {
    return slugs.add(slug, tenant);
  }

  @Override
  public Optional<TenantId> idOf(String slug) {
    return Optional.ofNullable(slugs.get(slug));
  }

  @Override
  public List<TenantId> ofSubject(Subject subject) {
    return ledger
        .everyTenant()
        .filter(rows -> isSubject(rows, subject))
        .map(PolicyRows::tenant)
        .sorted(Comparator.comparing(TenantId::toString))
        .toList();
  }

  @Override
  public List<TenantId> everOf(UserId user) {
    return ledger
        .everyTenant()
        .filter(rows -> rows.members().containsKey(user))
        .map(PolicyRows::tenant)
        .sorted(Comparator.comparing(TenantId::toString))
        .toList();
  }

  @Override
  public Optional<Tenant> find(TenantId tenant) {
    Standing standing = ledger.standing(tenant);
    return standing.batches().stream().findFirst().map(first -> tenant(standing.rows(), first));
  }

  private static Tenant tenant(PolicyRows rows, Batch first) {
    TenantCreated created = (TenantCreated) first.changes().getFirst();
    return new Tenant(
        rows.tenant(),
        created.slug(),
        created.name().value(),
        rows.standing().status(),
        rows.standing().plan(),
        rows.version(),
        first.entry().at());
  }

  private static boolean isSubject(PolicyRows rows, Subject subject) {
    return switch (subject.kind()) {
      case USER -> {
        Member member = rows.members().get(new UserId(subject.id()));
        yield member != null && member.status() != MemberStatus.REMOVED;
      }
      case GROUP -> false;
      case APPLICATION -> rows.applications().containsKey(new ApplicationId(subject.id()));
    };
  }
}
