package dev.bailiwick.authorization.application.usecase;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.port.Applications;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.snapshot.TenantReads;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads of applications. */
public final class ApplicationDirectory {

  private static final String READ = "bw.application:read";

  private final TenantReads reads;
  private final Applications applications;
  private final Policies policies;

  public ApplicationDirectory(TenantReads reads, Applications applications, Policies policies) {
    this.reads = reads;
    this.applications = applications;
    this.policies = policies;
  }

  /**
   * An application as it stands.
   *
   * @param subjectAttributes which properties of subjects it may send along
   * @param clients by whose tokens it is recognised too
   * @param keys only ever recognised, never shown; null where many applications are listed
   */
  public record Registration(
      Application application,
      Set<String> subjectAttributes,
      Set<Client> clients,
      @Nullable List<StoredKey> keys) {

    public Registration {
      subjectAttributes = Set.copyOf(subjectAttributes);
      clients = Set.copyOf(clients);
      keys = keys == null ? null : List.copyOf(keys);
    }
  }

  /** The applications of the tenant, by id. */
  public Page<Registration> list(Caller by, TenantId tenant, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        tenant,
        () -> {
          Map<ApplicationId, ApplicationRow> rows = rows(tenant);
          return Page.of(
                  applications.list(tenant).stream(),
                  application -> application.id().toString(),
                  wanted)
              .map(application -> registration(rows, application, null));
        });
  }

  /** One application. */
  public Registration get(Caller by, TenantId tenant, ApplicationId id) {
    return reads.read(by, tenant, READ, id, () -> find(tenant, id));
  }

  private Registration find(TenantId tenant, ApplicationId id) {
    return applications.list(tenant).stream()
        .filter(application -> application.id().equals(id))
        .findAny()
        .map(found -> registration(rows(tenant), found, applications.keys(tenant, id)))
        .orElseThrow(Refusal::absent);
  }

  private Map<ApplicationId, ApplicationRow> rows(TenantId tenant) {
    return policies.read(tenant).orElseThrow(Refusal::absent).applications();
  }

  private static Registration registration(
      Map<ApplicationId, ApplicationRow> rows,
      Application application,
      @Nullable List<StoredKey> keys) {
    ApplicationRow row = rows.get(application.id());
    return row == null
        ? new Registration(application, Set.of(), Set.of(), keys)
        : new Registration(application, row.subjectAttributes(), row.clients(), keys);
  }
}
