package dev.bailiwick.tenants.accessrequest.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.port.AccessRequests;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Access requests as they are made and decided, each step noted in the tenant's audit. */
public final class RequestBook {

  private static final int MOST_OPEN = 50;

  private final AccessRequests requests;
  private final Acts acts;

  public RequestBook(AccessRequests requests, Acts acts) {
    this.requests = requests;
    this.acts = acts;
  }

  public Optional<RequestedAccess> find(TenantId tenant, AccessRequestId id) {
    return requests.find(tenant, id);
  }

  /**
   * Keeps a new request, unless just this is asked for already.
   *
   * @throws Refusal where its maker has asked for too much that nobody has decided on
   */
  public RequestedAccess open(RequestedAccess request) {
    List<RequestedAccess> open =
        requests.openOf(request.tenant(), request.requestedBy()).stream()
            .filter(known -> known.openAt(request.createdAt()))
            .toList();
    return open.stream()
        .filter(request::asksTheSame)
        .findFirst()
        .orElseGet(() -> add(request, open.size()));
  }

  private RequestedAccess add(RequestedAccess request, int open) {
    if (open >= MOST_OPEN) {
      throw Refusal.conflict(
          "too_many", "You have " + MOST_OPEN + " open requests; withdraw some first.");
    }
    requests.add(request);
    note(request.requestedBy(), request, "requested");
    return request;
  }

  /** Keeps how a request stands from now on. */
  public RequestedAccess keep(Subject by, RequestedAccess request) {
    requests.save(request);
    note(by, request, request.status().name().toLowerCase(Locale.ROOT));
    return request;
  }

  private void note(Subject by, RequestedAccess request, String what) {
    String kind = request.kind() == Kind.SUPPORT ? "support_" : "access_";
    Reference about = new Reference("bw.access_request", request.id().toString());
    acts.note(request.tenant(), by, kind + what, about);
  }
}
