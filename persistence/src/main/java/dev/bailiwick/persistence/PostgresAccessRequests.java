package dev.bailiwick.persistence;

import static java.util.stream.Collectors.toSet;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Decided;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Kind;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Lasting;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Status;
import dev.bailiwick.tenants.accessrequest.Shown;
import dev.bailiwick.tenants.accessrequest.StepTrees;
import dev.bailiwick.tenants.port.AccessRequests;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access requests on PostgreSQL. */
@Singleton
final class PostgresAccessRequests implements AccessRequests {

  /** SQL has no empty list; this is no workspace's id. */
  private static final Set<UUID> NOWHERE = Set.of(new UUID(0, 0));

  private final AccessRequestTables tables;

  PostgresAccessRequests(AccessRequestTables tables) {
    this.tables = tables;
  }

  @Override
  public void add(RequestedAccess request) {
    WorkspaceId workspace = request.workspace();
    Duration from = request.lasting().from();
    tables.add(
        request.tenant().value(),
        request.id().value(),
        Words.of(request.kind()),
        request.requestedBy().kind().word(),
        request.requestedBy().id(),
        request.wantedFor().kind().word(),
        request.wantedFor().id(),
        workspace == null ? null : workspace.value(),
        CanonicalJson.of(StepTrees.tree(request.steps())),
        ConditionColumn.of(request.condition()),
        request.lasting().until(),
        from == null ? null : from.toMinutes(),
        request.reason(),
        request.createdAt(),
        request.openUntil(),
        Words.of(request.status()));
  }

  @Override
  public Optional<RequestedAccess> find(TenantId tenant, AccessRequestId request) {
    return tables.find(tenant.value(), request.value()).map(row -> request(tenant, row));
  }

  @Override
  public Page<RequestedAccess> list(TenantId tenant, Shown shown, Page.Request wanted) {
    Kind kind = shown.kind();
    List<RequestedAccess> found =
        tables
            .list(
                tenant.value(),
                PageRows.after(wanted),
                kind == null,
                kind == null ? "" : Words.of(kind),
                shown.all(),
                shown.workspaces().isEmpty()
                    ? NOWHERE
                    : shown.workspaces().stream().map(WorkspaceId::value).collect(toSet()),
                shown.to().kind().word(),
                shown.to().id(),
                PageRows.limit(wanted))
            .stream()
            .map(row -> request(tenant, row))
            .toList();
    return Page.of(found, request -> request.id().toString(), wanted);
  }

  @Override
  public List<RequestedAccess> openOf(TenantId tenant, Subject requester) {
    return tables.openOf(tenant.value(), requester.kind().word(), requester.id()).stream()
        .map(row -> request(tenant, row))
        .toList();
  }

  @Override
  public void save(RequestedAccess request) {
    Decided decided = request.decision();
    tables.save(
        request.tenant().value(),
        request.id().value(),
        Words.of(request.status()),
        decided == null ? null : decided.by().kind().word(),
        decided == null ? null : decided.by().id(),
        decided == null ? null : decided.at(),
        decided == null ? null : decided.note(),
        request.lasting().until());
  }

  private static RequestedAccess request(TenantId tenant, AccessRequestTables.Row row) {
    return new RequestedAccess(
        new AccessRequestId(row.id()),
        tenant,
        Words.parse(Kind.class, row.kind()),
        subject(row.requesterKind(), row.requesterId()),
        subject(row.receiverKind(), row.receiverId()),
        StepTrees.read(CanonicalJson.read(row.steps())),
        row.workspaceId() == null ? null : new WorkspaceId(row.workspaceId()),
        ConditionColumn.parse(row.condition()),
        new Lasting(
            row.accessUntil(),
            row.accessMinutes() == null ? null : Duration.ofMinutes(row.accessMinutes())),
        row.reason(),
        row.createdAt(),
        row.openUntil(),
        Words.parse(Status.class, row.status()),
        decided(row));
  }

  private static @Nullable Decided decided(AccessRequestTables.Row row) {
    return row.deciderKind() == null || row.deciderId() == null || row.decidedAt() == null
        ? null
        : new Decided(subject(row.deciderKind(), row.deciderId()), row.decidedAt(), row.note());
  }

  private static Subject subject(String kind, UUID id) {
    return new Subject(Words.parse(Subject.Kind.class, kind), id);
  }
}
