package dev.bailiwick.authorization.port;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.AuditEvent;
import dev.bailiwick.authorization.audit.AuditEventId;
import dev.bailiwick.authorization.audit.AuditFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in each tenant beside the changes of its policy. It only grows; each call is made
 * inside the tenant's transaction.
 */
public interface AuditTrail {

  /** Notes the event; of a tenant that is not there nothing is kept. */
  void add(AuditEvent event);

  /**
   * Those that the filter admits, newest first.
   *
   * @param before null: from the newest on
   */
  List<AuditEvent> newest(
      TenantId tenant, AuditFilter filter, @Nullable AuditEventId before, int limit);
}
