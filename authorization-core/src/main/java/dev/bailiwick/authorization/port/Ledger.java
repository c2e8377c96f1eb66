package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditFilter;
import dev.bailiwick.authorization.ledger.LedgerEntry;
import dev.bailiwick.authorization.ledger.LedgerHead;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyRows;
import java.util.List;

/** Every change of policy, numbered; the only way in which the tables of policy are written. */
public interface Ledger {

  /** The newest row, under the lock of {@link Policies#lock}. */
  LedgerHead head(TenantId tenant);

  /**
   * Writes the row and, in the same transaction, what the batch makes of the tables.
   *
   * @param before the tenant's rows as they stand, read under the lock
   */
  void append(LedgerEntry entry, PolicyRows before, List<PolicyChange> changes);

  /** Every row from the first on, for whoever verifies the chain. */
  default List<LedgerEntry> entries(TenantId tenant) {
    return entries(tenant, 0, Integer.MAX_VALUE);
  }

  /** The rows that follow on this version, at most so many. */
  List<LedgerEntry> entries(TenantId tenant, long after, int limit);

  /** The rows before this version that the filter admits, newest first, at most so many. */
  List<LedgerEntry> newest(TenantId tenant, AuditFilter filter, long before, int limit);
}
