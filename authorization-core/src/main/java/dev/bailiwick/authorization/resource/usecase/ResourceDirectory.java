package dev.bailiwick.authorization.resource.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.Location;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.Optional;

/** Reads of the register. */
public final class ResourceDirectory {

  private static final String READ = "bw.resource:read";

  private final Transactions transactions;
  private final TenantReads reads;
  private final Resources resources;

  public ResourceDirectory(Transactions transactions, TenantReads reads, Resources resources) {
    this.transactions = transactions;
    this.reads = reads;
    this.resources = resources;
  }

  /** The resources of one type, by id. */
  public Page<RegisteredResource> list(
      Caller by, TenantId tenant, String type, Page.Request wanted) {
    return reads.read(by, tenant, READ, tenant, () -> resources.list(tenant, type, wanted));
  }

  /** One resource; where it lies says who may read of it. */
  public RegisteredResource get(Caller by, TenantId tenant, Reference reference) {
    Optional<RegisteredResource> found =
        transactions.inTenant(tenant, () -> resources.find(tenant, reference));
    Location location = found.map(RegisteredResource::location).orElseGet(Location.Nowhere::new);
    return reads.read(
        by, tenant, READ, reference, location, () -> found.orElseThrow(Refusal::absent));
  }
}
