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
import dev.bailiwick.authorization.policy.Ownership;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.TenantRenamed;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSettingsChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantSlugChanged;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.TenantSettings;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.tenant.Tenant;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tenants as the ledger in memory left them, and the slugs. */
final class MemoryTenants implements Tenants {

  private final MemoryLedger ledger;
  private final MemoryTable<String, Kept> slugs;

  MemoryTenants(MemoryTransactions transactions, MemoryLedger ledger) {
    this.ledger = ledger;
    this.slugs = transactions.table();
  }

  /** Whose a slug is, or was until it was given up. */
  private record Kept(@Nullable TenantId tenant, @Nullable Instant reservedUntil) {

    boolean isOver(Instant at) {
      return reservedUntil != null && !at.isBefore(reservedUntil);
    }
  }

  @Override
  public boolean reserve(String slug, TenantId tenant, Instant at) {
    Kept kept = slugs.get(slug);
    boolean free =
        kept == null
            || kept.isOver(at)
            || (kept.reservedUntil() != null && tenant.equals(kept.tenant()));
    if (free) {
      slugs.put(slug, new Kept(tenant, null));
    }
    return free;
  }

  @Override
  public void release(String slug, Instant reservedUntil) {
    Kept kept = slugs.get(slug);
    slugs.put(slug, new Kept(kept == null ? null : kept.tenant(), reservedUntil));
  }

  @Override
  public int released(TenantId tenant, Instant at) {
    return (int)
        slugs.rows().values().stream()
            .filter(kept -> tenant.equals(kept.tenant()))
            .filter(kept -> kept.reservedUntil() != null && !kept.isOver(at))
            .count();
  }

  @Override
  public Optional<TenantId> idOf(String slug, Instant at) {
    return Optional.ofNullable(slugs.get(slug)).filter(kept -> !kept.isOver(at)).map(Kept::tenant);
  }

  /** The slugs lead nowhere from now on, and are nobody's until then. */
  void giveUpSlugs(TenantId tenant, Instant until) {
    List.copyOf(slugs.rows().entrySet()).stream()
        .filter(slug -> tenant.equals(slug.getValue().tenant()))
        .forEach(slug -> slugs.put(slug.getKey(), new Kept(null, until)));
  }

  @Override
  public List<TenantId> ownerless() {
    return ledger
        .every()
        .filter(standing -> standing.rows().standing().status() != Status.DELETED)
        .filter(MemoryTenants::isOwnerless)
        .map(standing -> standing.rows().tenant())
        .sorted(Comparator.comparing(TenantId::toString))
        .toList();
  }

  private static boolean isOwnerless(Standing standing) {
    PolicyRows rows = PolicyRows.empty(standing.rows().tenant());
    if (Ownership.existsIn(standing.rows())) {
      return false;
    }
    for (Batch batch : standing.batches()) {
      rows = rows.with(batch.changes());
      if (Ownership.existsIn(rows)) {
        return true;
      }
    }
    return false;
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
    return standing.batches().stream().findFirst().map(first -> tenant(standing, first));
  }

  private static Tenant tenant(Standing standing, Batch first) {
    PolicyRows rows = standing.rows();
    return new Tenant(
        rows.tenant(),
        last(standing, TenantSlugChanged.class)
            .map(TenantSlugChanged::slug)
            .orElseGet(() -> created(first).slug()),
        last(standing, TenantRenamed.class)
            .map(TenantRenamed::name)
            .orElseGet(() -> created(first).name())
            .value(),
        rows.standing().status(),
        rows.standing().restorableUntil(),
        rows.standing().plan(),
        last(standing, TenantSettingsChanged.class)
            .map(TenantSettingsChanged::settings)
            .orElse(TenantSettings.NONE),
        isOwnerless(standing),
        rows.version(),
        first.entry().at());
  }

  private static TenantCreated created(Batch first) {
    return (TenantCreated) first.changes().getFirst();
  }

  private static <T extends PolicyChange> Optional<T> last(Standing standing, Class<T> kind) {
    return standing.batches().stream()
        .flatMap(batch -> batch.changes().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((before, after) -> after);
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
