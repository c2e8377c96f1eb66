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
import java.util.List;
import java.util.Optional;

/** Reads of tenants. */
public final class TenantDirectory {

  private final Transactions transactions;
  private final TenantReads reads;
  private final Tenants tenants;
  private final Policies policies;

  public TenantDirectory(
      Transactions transactions, TenantReads reads, Tenants tenants, Policies policies) {
    this.transactions = transactions;
    this.reads = reads;
    this.tenants = tenants;
    this.policies = policies;
  }

  /** A tenant, and what the caller holds there. */
  public record Membership(Tenant tenant, List<Grant> grants) {

    public Membership {
      grants = List.copyOf(grants);
    }
  }

  /**
   * The tenant that an address means, by id or slug; whether the caller may see it is not asked.
   */
  public Optional<TenantId> resolve(String idOrSlug) {
    return Slug.isOne(idOrSlug)
        ? transactions.global(() -> tenants.idOf(idOrSlug))
        : TenantId.parse(idOrSlug);
  }

  /** The tenants that the caller belongs to, by id. */
  public Page<Tenant> mine(Caller by, Page.Request wanted) {
    List<TenantId> ids = transactions.global(() -> tenants.ofSubject(by.subject()));
    return Page.of(ids.stream(), TenantId::toString, wanted).map(this::find);
  }

  /** Everywhere the caller belongs, with what they hold there. */
  public List<Membership> memberships(Caller by) {
    return transactions.global(() -> tenants.ofSubject(by.subject())).stream()
        .map(tenant -> transactions.inTenant(tenant, () -> membership(by, tenant)))
        .toList();
  }

  /** One tenant. */
  public Tenant get(Caller by, TenantId tenant) {
    return reads.read(
        by,
        tenant,
        "bw.tenant:read",
        tenant,
        () -> tenants.find(tenant).orElseThrow(Refusal::absent));
  }

  private Membership membership(Caller by, TenantId tenant) {
    return new Membership(find(tenant), policies.read(tenant).orElseThrow().grantsTo(by.subject()));
  }

  private Tenant find(TenantId tenant) {
    return transactions.inTenant(tenant, () -> tenants.find(tenant).orElseThrow());
  }
}
