package dev.bailiwick.tenants.memory;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.memory.MemoryLedger;
import dev.bailiwick.authorization.memory.MemoryTable;
import dev.bailiwick.authorization.memory.MemoryTransactions;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Status;
import dev.bailiwick.tenants.accessrequest.Shown;
import dev.bailiwick.tenants.port.AccessRequests;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Access requests in memory; who has left since is read off the ledger. */
final class MemoryAccessRequests implements AccessRequests {

  private final MemoryTransactions transactions;
  private final MemoryLedger ledger;
  private final MemoryTable<AccessRequestId, Kept> requests;

  MemoryAccessRequests(MemoryTransactions transactions, MemoryLedger ledger) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.requests = transactions.table();
  }

  /** A request and the ledger's version when it was kept. */
  private record Kept(RequestedAccess request, long version) {}

  @Override
  public void add(RequestedAccess request) {
    transactions.requireShown(request.tenant());
    long version = ledger.head(request.tenant()).version();
    requests.put(request.id(), new Kept(request, version));
  }

  @Override
  public Optional<RequestedAccess> find(TenantId tenant, AccessRequestId request) {
    return shown(tenant).filter(found -> found.id().equals(request)).findAny();
  }

  @Override
  public Page<RequestedAccess> list(TenantId tenant, Shown shown, Page.Request wanted) {
    return Page.of(
        shown(tenant)
            .filter(request -> shown.kind() == null || shown.kind() == request.kind())
            .filter(
                request ->
                    shown.all()
                        || request.concerns(shown.to())
                        || (request.workspace() != null
                            && shown.workspaces().contains(request.workspace()))),
        request -> request.id().toString(),
        wanted);
  }

  @Override
  public List<RequestedAccess> openOf(TenantId tenant, Subject requester) {
    return shown(tenant)
        .filter(request -> request.status() == Status.OPEN)
        .filter(request -> request.requestedBy().equals(requester))
        .toList();
  }

  @Override
  public void save(RequestedAccess request) {
    transactions.requireShown(request.tenant());
    long version = ledger.head(request.tenant()).version();
    requests.put(request.id(), new Kept(request, version));
  }

  private Stream<RequestedAccess> shown(TenantId tenant) {
    return requests.rows().values().stream()
        .filter(kept -> kept.request().tenant().equals(tenant) && transactions.shows(tenant))
        .map(this::today);
  }

  private RequestedAccess today(Kept kept) {
    RequestedAccess request = kept.request();
    boolean left =
        request.status() == Status.OPEN
            && ledger.standing(request.tenant()).batches().stream()
                .filter(batch -> batch.entry().version() > kept.version())
                .flatMap(batch -> batch.changes().stream())
                .anyMatch(change -> endsStayOf(request, change));
    return left ? request.ended(Status.ENDED, null) : request;
  }

  private static boolean endsStayOf(RequestedAccess request, PolicyChange change) {
    return switch (change) {
      case MemberStatusChanged c ->
          c.status() == MemberStatus.REMOVED && request.concerns(Subject.of(c.member()));
      case ApplicationRemoved c -> request.concerns(Subject.of(c.application()));
      default -> false;
    };
  }
}
