package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Access requests. One that is open ends by itself with the membership of whoever asked or would
 * hold what is asked for.
 */
public interface AccessRequests {

  /**
   * Which requests somebody is shown: those that concern them, and those that lie where they may
   * read.
   *
   * @param all wherever it lies
   * @param kind only such, or any
   */
  record Shown(Subject to, boolean all, Set<WorkspaceId> workspaces, @Nullable Kind kind) {

    public Shown {
      workspaces = Set.copyOf(workspaces);
    }
  }

  void add(RequestedAccess request);

  Optional<RequestedAccess> find(TenantId tenant, AccessRequestId request);

  /** The requests that are shown, by id. */
  Page<RequestedAccess> list(TenantId tenant, Shown shown, Page.Request wanted);

  /** What this subject has asked for that is open, if only by its status. */
  List<RequestedAccess> openOf(TenantId tenant, Subject requester);

  /** How the request stands from now on: its status, its decision, how long it lasts. */
  void save(RequestedAccess request);
}
