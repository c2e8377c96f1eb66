package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.List;

/** Reads of applications. */
public final class ApplicationDirectory {

  private static final String READ = "bw.application:read";

  private final TenantReads reads;
  private final Applications applications;

  public ApplicationDirectory(TenantReads reads, Applications applications) {
    this.reads = reads;
    this.applications = applications;
  }

  /** An application with its keys, which are only ever recognised, never shown. */
  public record Registration(Application application, List<StoredKey> keys) {

    public Registration {
      keys = List.copyOf(keys);
    }
  }

  /** The applications of the tenant, by id. */
  public Page<Application> list(Caller by, TenantId tenant, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        tenant,
        () ->
            Page.of(
                applications.list(tenant).stream(),
                application -> application.id().toString(),
                wanted));
  }

  /** One application. */
  public Registration get(Caller by, TenantId tenant, ApplicationId id) {
    return reads.read(by, tenant, READ, id, () -> registration(tenant, id));
  }

  private Registration registration(TenantId tenant, ApplicationId id) {
    return applications.list(tenant).stream()
        .filter(application -> application.id().equals(id))
        .findAny()
        .map(found -> new Registration(found, applications.keys(tenant, id)))
        .orElseThrow(Refusal::absent);
  }
}
