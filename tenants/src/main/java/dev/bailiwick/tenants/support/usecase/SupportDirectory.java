package dev.bailiwick.tenants.support.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.accessrequest.Shown;
import dev.bailiwick.tenants.port.AccessRequests;
import java.util.Set;

/** Who of the operators asked to be let into a tenant, and who was. */
public final class SupportDirectory {

  private final Transactions transactions;
  private final TenantReads reads;
  private final AccessRequests requests;

  public SupportDirectory(Transactions transactions, TenantReads reads, AccessRequests requests) {
    this.transactions = transactions;
    this.reads = reads;
    this.requests = requests;
  }

  /** All of it by id, for those who decide on it in the tenant, and for operators. */
  public Page<RequestedAccess> list(Caller by, TenantId tenant, Page.Request wanted) {
    reads.policy(by, tenant, "bw.access_request:decide", "bw.support:read");
    Shown shown = new Shown(by.subject(), true, Set.of(), Kind.SUPPORT);
    return transactions.inTenant(tenant, () -> requests.list(tenant, shown, wanted));
  }
}
