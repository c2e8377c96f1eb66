package dev.bailiwick.tenants.port;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.Shown;
import java.util.List;
import java.util.Optional;

/**
 * Access requests. One that is open ends by itself with the membership of whoever asked or would
 * hold what is asked for.
 */
public interface AccessRequests {

  void add(RequestedAccess request);

  Optional<RequestedAccess> find(TenantId tenant, AccessRequestId request);

  /** The requests that are shown, by id. */
  Page<RequestedAccess> list(TenantId tenant, Shown shown, Page.Request wanted);

  /** What this subject has asked for that is open, if only by its status. */
  List<RequestedAccess> openOf(TenantId tenant, Subject requester);

  /** How the request stands from now on: its status, its decision, how long it lasts. */
  void save(RequestedAccess request);
}
