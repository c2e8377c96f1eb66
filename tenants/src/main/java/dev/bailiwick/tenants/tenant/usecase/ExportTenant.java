package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.ledger.usecase.SignedLedger;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Members;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.tenant.TenantExport;
import dev.bailiwick.tenants.tenant.TenantExport.File;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands out everything that is kept of a tenant, but for secrets. */
public final class ExportTenant {

  private static final int PAGE = 200;

  private final Stores stores;
  private final TenantReads reads;
  private final SignedLedger ledger;
  private final Acts acts;
  private final InstantSource clock;

  /** Where it all is. */
  public record Stores(
      Transactions transactions,
      Policies policies,
      Tenants tenants,
      Workspaces workspaces,
      Members members,
      Applications applications,
      Invitations invitations,
      Resources resources) {}

  public ExportTenant(
      Stores stores, TenantReads reads, SignedLedger ledger, Acts acts, InstantSource clock) {
    this.stores = stores;
    this.reads = reads;
    this.ledger = ledger;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Exports; owners can do so of a suspended tenant, too.
   *
   * @throws Refusal where the caller may not, before anything is read
   */
  public TenantExport export(Caller by, TenantId tenant) {
    return reads.read(
        by,
        tenant,
        "bw.tenant:export",
        tenant,
        () -> {
          acts.note(tenant, by.subject(), "tenant_exported", null);
          return export(tenant);
        });
  }

  private TenantExport export(TenantId id) {
    PolicyRows rows = stores.policies().read(id).orElseThrow(Refusal::absent);
    Tenant tenant = stores.tenants().find(id).orElseThrow(Refusal::absent);
    Instant at = clock.instant();
    return new TenantExport(
        id,
        rows.version(),
        at,
        List.of(
            new File("tenant.json", () -> lines(Stream.of(ExportTrees.of(tenant)))),
            file("workspaces", id, () -> stores.workspaces().list(id), ExportTrees::of),
            paged(
                "members",
                id,
                wanted ->
                    stores.members().list(id, MemberFilter.ALL, MemberOrder.SINCE, at, wanted),
                ExportTrees::of),
            new File("groups.ndjson", () -> lines(ExportTrees.groups(rows))),
            new File("roles.ndjson", () -> lines(ExportTrees.roles(rows))),
            new File("grants.ndjson", () -> lines(ExportTrees.grants(rows))),
            file(
                "applications",
                id,
                () -> stores.applications().list(id),
                application -> ExportTrees.of(application, rows)),
            paged(
                "invitations",
                id,
                wanted -> stores.invitations().list(id, InvitationFilter.all(at), wanted),
                ExportTrees::of),
            new File("resources.ndjson", () -> types().flatMap(type -> resources(id, type))),
            new File("ledger.ndjson", () -> ledger.of(id))));
  }

  /** The registered types of the installation; none is dropped while it has resources. */
  private Stream<String> types() {
    TenantId system = TenantId.SYSTEM;
    return stores.transactions().inTenant(system, () -> stores.policies().read(system)).stream()
        .flatMap(rows -> rows.products().values().stream())
        .flatMap(product -> product.types().stream())
        .filter(ResourceType::registered)
        .map(ResourceType::name)
        .sorted();
  }

  private Stream<String> resources(TenantId tenant, String type) {
    return parts(tenant, wanted -> stores.resources().list(tenant, type, wanted), ExportTrees::of);
  }

  private <T> File file(
      String name, TenantId tenant, Supplier<List<T>> read, Function<T, Map<String, ?>> tree) {
    return new File(
        name + ".ndjson",
        () -> lines(stores.transactions().inTenant(tenant, read).stream().map(tree)));
  }

  private <T> File paged(
      String name,
      TenantId tenant,
      Function<Page.Request, Page<T>> read,
      Function<T, Map<String, ?>> tree) {
    return new File(name + ".ndjson", () -> parts(tenant, read, tree));
  }

  private <T> Stream<String> parts(
      TenantId tenant, Function<Page.Request, Page<T>> read, Function<T, Map<String, ?>> tree) {
    return Stream.<@Nullable Page<T>>iterate(
            page(tenant, read, null),
            Objects::nonNull,
            page -> page == null || page.next() == null ? null : page(tenant, read, page.next()))
        .filter(Objects::nonNull)
        .flatMap(page -> lines(page.items().stream().map(tree)));
  }

  private <T> Page<T> page(
      TenantId tenant, Function<Page.Request, Page<T>> read, @Nullable String after) {
    return stores.transactions().inTenant(tenant, () -> read.apply(new Page.Request(after, PAGE)));
  }

  private static Stream<String> lines(Stream<? extends Map<String, ?>> trees) {
    return trees.map(tree -> CanonicalJson.of(tree) + "\n");
  }
}
