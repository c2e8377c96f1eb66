package dev.bailiwick.tenants.member.usecase;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.Comparator;
import java.util.List;

/** Reads of the attributes that members can have. */
public final class AttributeDirectory {

  private final TenantReads reads;
  private final PolicyHistory history;

  public AttributeDirectory(TenantReads reads, PolicyHistory history) {
    this.reads = reads;
    this.history = history;
  }

  /** Those that are declared, by name. */
  public List<DeclaredAttribute> list(Caller by, TenantId tenant, AsOf asOf) {
    return reads.read(
        by,
        tenant,
        "bw.member:read",
        tenant,
        () ->
            history.rows(tenant, asOf).attributes().values().stream()
                .sorted(Comparator.comparing(DeclaredAttribute::name))
                .toList());
  }
}
