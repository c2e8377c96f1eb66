package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.Shown;
import dev.bailiwick.tenants.port.AccessRequests;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads of access requests: one's own always, others' where one may read them. */
public final class AccessRequestDirectory {

  private static final String READ = "bw.access_request:read";
  private static final String CREATE = "bw.access_request:create";

  private final Transactions transactions;
  private final TenantReads reads;
  private final Policies policies;
  private final AccessRequests requests;

  public AccessRequestDirectory(
      Transactions transactions, TenantReads reads, Policies policies, AccessRequests requests) {
    this.transactions = transactions;
    this.reads = reads;
    this.policies = policies;
    this.requests = requests;
  }

  /**
   * The requests that the caller may see, by id.
   *
   * @throws Refusal where they may neither ask in this tenant nor read anywhere in it
   */
  public Page<RequestedAccess> list(Caller by, TenantId tenant, Page.Request wanted) {
    boolean all = reads.permits(by, tenant, READ);
    Set<WorkspaceId> workspaces = all ? Set.of() : readable(by, tenant);
    if (!all && workspaces.isEmpty() && !reads.permits(by, tenant, CREATE)) {
      return reads.read(by, tenant, READ, tenant, () -> new Page<>(List.of(), null));
    }
    Shown shown = new Shown(by.subject(), all, workspaces, null);
    return transactions.inTenant(tenant, () -> requests.list(tenant, shown, wanted));
  }

  private Set<WorkspaceId> readable(Caller by, TenantId tenant) {
    return transactions
        .inTenant(tenant, () -> policies.read(tenant).orElseThrow(Refusal::absent))
        .workspaces()
        .keySet()
        .stream()
        .filter(workspace -> reads.permits(by, tenant, READ, workspace))
        .collect(Collectors.toSet());
  }

  /** One request. */
  public RequestedAccess get(Caller by, TenantId tenant, AccessRequestId id) {
    Optional<RequestedAccess> found =
        transactions.inTenant(tenant, () -> requests.find(tenant, id));
    if (found.isPresent() && found.get().concerns(by.subject()) && reads.admits(by, tenant)) {
      return found.get();
    }
    Location location = found.map(RequestedAccess::location).orElseGet(Location.Nowhere::new);
    return reads.read(by, tenant, READ, id, location, () -> found.orElseThrow(Refusal::absent));
  }
}
