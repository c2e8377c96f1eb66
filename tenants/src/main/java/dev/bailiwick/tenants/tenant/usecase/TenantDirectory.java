package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.tenant.TenantSeen;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads of tenants. */
public final class TenantDirectory {

  private static final String READ = "bw.tenant:read";

  private final Transactions transactions;
  private final TenantReads reads;
  private final Tenants tenants;
  private final Policies policies;
  private final InstantSource clock;

  public TenantDirectory(
      Transactions transactions,
      TenantReads reads,
      Tenants tenants,
      Policies policies,
      InstantSource clock) {
    this.transactions = transactions;
    this.reads = reads;
    this.tenants = tenants;
    this.policies = policies;
    this.clock = clock;
  }

  /** A tenant, and what the caller holds there now, be it through a group. */
  public record Membership(TenantSeen tenant, List<Grant> grants) {

    public Membership {
      grants = List.copyOf(grants);
    }
  }

  /**
   * The tenant that an address means, by id or slug; whether the caller may see it is not asked.
   */
  public Optional<TenantId> resolve(String idOrSlug) {
    return Slug.isOne(idOrSlug)
        ? transactions.global(() -> tenants.idOf(idOrSlug, clock.instant()))
        : TenantId.parse(idOrSlug);
  }

  /** The tenants that the caller belongs to, by id. */
  public Page<TenantSeen> mine(Caller by, Page.Request wanted) {
    List<TenantId> ids = transactions.global(() -> tenants.ofSubject(by.subject()));
    return Page.of(ids.stream(), TenantId::toString, wanted).map(id -> seen(by, id));
  }

  /** Everywhere the caller belongs, with what they hold there. */
  public List<Membership> memberships(Caller by) {
    return transactions.global(() -> tenants.ofSubject(by.subject())).stream()
        .map(tenant -> membership(by, tenant))
        .toList();
  }

  /** One tenant. */
  public Tenant get(Caller by, TenantId tenant) {
    return reads.read(
        by, tenant, READ, tenant, () -> tenants.find(tenant).orElseThrow(Refusal::absent));
  }

  private Membership membership(Caller by, TenantId tenant) {
    Instant now = clock.instant();
    List<Grant> held =
        transactions.inTenant(
            tenant,
            () ->
                policies
                    .read(tenant)
                    .orElseThrow()
                    .heldBy(by.subject())
                    .filter(grant -> grant.liveAt(now))
                    .toList());
    return new Membership(seen(by, tenant), held);
  }

  private TenantSeen seen(Caller by, TenantId id) {
    Tenant tenant = transactions.inTenant(id, () -> tenants.find(id).orElseThrow());
    return TenantSeen.of(tenant, reads.permits(by, id, READ));
  }
}
