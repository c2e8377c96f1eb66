package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.ledger.usecase.SignedLedger;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.AuditTrail;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.accessrequest.Shown;
import dev.bailiwick.tenants.invitation.InvitationFilter;
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.port.AccessRequests;
import dev.bailiwick.tenants.port.Domains;
import dev.bailiwick.tenants.port.Invitations;
import dev.bailiwick.tenants.port.Members;
import dev.bailiwick.tenants.port.OwnershipOffers;
import dev.bailiwick.tenants.port.Tenants;
import dev.bailiwick.tenants.port.Workspaces;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.tenant.TenantExport;
import dev.bailiwick.tenants.tenant.TenantExport.File;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands out everything that is kept of a tenant, but for secrets. */
public final class ExportTenant {

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
      AccessRequests accessRequests,
      OwnershipOffers ownershipOffers,
      Domains domains,
      Resources resources,
      AuditTrail auditTrail) {}

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
          return gather(by, tenant);
        });
  }

  private TenantExport gather(Caller by, TenantId id) {
    PolicyRows rows = stores.policies().read(id).orElseThrow(Refusal::absent);
    Tenant tenant = stores.tenants().find(id).orElseThrow(Refusal::absent);
    Instant at = clock.instant();
    ExportFiles files = new ExportFiles(stores.transactions(), id);
    List<File> all = new ArrayList<>();
    all.add(new File("tenant.json", () -> ExportFiles.lines(Stream.of(ExportTrees.of(tenant)))));
    all.addAll(new ExportedPolicy(rows).files());
    all.addAll(places(files));
    all.addAll(people(files, rows, at));
    all.addAll(waiting(files, by, at));
    all.add(ExportFiles.of("audit", () -> events(id).map(ExportEvents::of)));
    all.add(new File("ledger.ndjson", () -> ledger.of(id)));
    return new TenantExport(id, rows.version(), at, all);
  }

  private List<File> places(ExportFiles files) {
    TenantId id = files.tenant();
    return List.of(
        files.list("workspaces", () -> stores.workspaces().list(id), ExportTrees::of),
        files.list("former_workspace_slugs", () -> stores.workspaces().former(id), ExportTrees::of),
        ExportFiles.of("resources", () -> types().flatMap(type -> resources(files, type))),
        files.paged("domains", wanted -> stores.domains().list(id, wanted), ExportTrees::of));
  }

  private List<File> people(ExportFiles files, PolicyRows rows, Instant at) {
    TenantId id = files.tenant();
    return List.of(
        files.paged(
            "members",
            wanted -> stores.members().list(id, MemberFilter.ALL, MemberOrder.SINCE, at, wanted),
            ExportTrees::of),
        files.list(
            "applications",
            () -> stores.applications().list(id),
            application -> ExportTrees.of(application, rows)));
  }

  /** What somebody has still to answer, or has answered. */
  private List<File> waiting(ExportFiles files, Caller by, Instant at) {
    TenantId id = files.tenant();
    Shown all = new Shown(by.subject(), true, Set.of(), null);
    return List.of(
        files.paged(
            "invitations",
            wanted -> stores.invitations().list(id, InvitationFilter.all(at), wanted),
            ExportTrees::of),
        files.paged(
            "access_requests",
            wanted -> stores.accessRequests().list(id, all, wanted),
            ExportEvents::of),
        files.list(
            "ownership_offers",
            () -> stores.ownershipOffers().find(id).stream().toList(),
            ExportTrees::of));
  }

  /** Newest first, so that what happens meanwhile comes before all that is read, and is not. */
  private Stream<AuditEvent> events(TenantId tenant) {
    return Stream.iterate(
            newest(tenant, null),
            some -> !some.isEmpty(),
            some -> newest(tenant, some.getLast().id()))
        .flatMap(List::stream);
  }

  private List<AuditEvent> newest(TenantId tenant, @Nullable AuditEventId before) {
    AuditTrail trail = stores.auditTrail();
    return stores
        .transactions()
        .inTenant(tenant, () -> trail.newest(tenant, AuditFilter.ALL, before, ExportFiles.PAGE));
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

  private Stream<Map<String, Object>> resources(ExportFiles files, String type) {
    return files
        .all(wanted -> stores.resources().list(files.tenant(), type, wanted))
        .map(ExportTrees::of);
  }
}
