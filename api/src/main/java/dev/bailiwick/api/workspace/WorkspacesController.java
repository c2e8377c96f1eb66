package dev.bailiwick.api.workspace;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;
import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Filters;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.workspace.Workspace;
import dev.bailiwick.tenants.workspace.WorkspaceFilter;
import dev.bailiwick.tenants.workspace.WorkspaceFilter.Place;
import dev.bailiwick.tenants.workspace.usecase.ArchiveWorkspace;
import dev.bailiwick.tenants.workspace.usecase.ChangeWorkspace;
import dev.bailiwick.tenants.workspace.usecase.CreateWorkspace;
import dev.bailiwick.tenants.workspace.usecase.CreateWorkspace.Wanted;
import dev.bailiwick.tenants.workspace.usecase.RestoreWorkspace;
import dev.bailiwick.tenants.workspace.usecase.WorkspaceDirectory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Workspaces, nested. */
@Controller("/v1/tenants/{tenant}/workspaces")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "workspaces")
@AnswersProblems
final class WorkspacesController {

  private static final String TOP = "top";

  private static final String MOVING =
      "{workspace} is an id, or the slugs from the top down with dots between them. Where it lay"
          + " before leads to it for 90 days, unless another one comes to lie there.";

  private final CreateWorkspace createWorkspace;
  private final ChangeWorkspace changeWorkspace;
  private final ArchiveWorkspace archiveWorkspace;
  private final RestoreWorkspace restoreWorkspace;
  private final WorkspaceDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;

  WorkspacesController(
      CreateWorkspace createWorkspace,
      ChangeWorkspace changeWorkspace,
      ArchiveWorkspace archiveWorkspace,
      RestoreWorkspace restoreWorkspace,
      WorkspaceDirectory directory,
      Addresses addresses,
      Cursors cursors) {
    this.createWorkspace = createWorkspace;
    this.changeWorkspace = changeWorkspace;
    this.archiveWorkspace = archiveWorkspace;
    this.restoreWorkspace = restoreWorkspace;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Post
  @Status(HttpStatus.CREATED)
  @Needs("bw.workspace:create")
  @Operation(
      operationId = "createWorkspace",
      summary = "Create a workspace, at the top or beneath another")
  HttpResponse<WorkspaceBody> create(
      @Parameter(hidden = true) Caller by, String tenant, @Body WorkspaceBody.New body) {
    TenantId id = addresses.tenant(tenant);
    Wanted wanted =
        new Wanted(
            new Slug(required("slug", body.slug())),
            new DisplayName(required("name", body.name())),
            parent(body.parent()));
    Changed<Workspace> made = createWorkspace.create(by, id, wanted);
    return Bodies.created(
            WorkspaceBody.of(made.value()),
            "/v1/tenants/" + id + "/workspaces/" + made.value().id())
        .header(POLICY_VERSION, Long.toString(made.policyVersion()));
  }

  @Get
  @Needs("bw.workspace:read")
  @Operation(operationId = "listWorkspaces", summary = "The tenant's workspaces")
  @Paged
  @Browsed
  HttpResponse<Items<WorkspaceBody>> list(
      @Parameter(hidden = true) Caller by, String tenant, HttpRequest<?> request) {
    return cursors.respond(
        request,
        directory.list(by, addresses.tenant(tenant), filter(request), cursors.wanted(request)),
        WorkspaceBody::of);
  }

  @Get("/{workspace}")
  @Needs("bw.workspace:read")
  @Operation(operationId = "getWorkspace", summary = "One workspace")
  WorkspaceBody get(@Parameter(hidden = true) Caller by, String tenant, String workspace) {
    TenantId id = addresses.tenant(tenant);
    return WorkspaceBody.of(directory.get(by, id, directory.resolve(by, id, workspace)));
  }

  @Patch("/{workspace}")
  @Needs("bw.workspace:change")
  @Operation(
      operationId = "changeWorkspace",
      summary = "Rename a workspace, or move it, which needs bw.workspace:create at its new place",
      description = MOVING)
  HttpResponse<WorkspaceBody> change(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String workspace,
      @Body WorkspaceBody.Change body) {
    TenantId id = addresses.tenant(tenant);
    Changed<Workspace> changed =
        changeWorkspace.change(by, id, directory.resolve(by, id, workspace), body.wanted());
    return HttpResponse.ok(WorkspaceBody.of(changed.value()))
        .header(POLICY_VERSION, Long.toString(changed.policyVersion()));
  }

  @Post("/{workspace}/archive")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.workspace:archive")
  @Operation(
      operationId = "archiveWorkspace",
      summary = "Put a workspace away with all that lies in it and beneath it")
  HttpResponse<?> archive(@Parameter(hidden = true) Caller by, String tenant, String workspace) {
    TenantId id = addresses.tenant(tenant);
    return Bodies.done(archiveWorkspace.archive(by, id, directory.resolve(by, id, workspace)));
  }

  @Post("/{workspace}/restore")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.workspace:restore")
  @Operation(operationId = "restoreWorkspace", summary = "Bring an archived workspace back")
  HttpResponse<?> restore(@Parameter(hidden = true) Caller by, String tenant, String workspace) {
    TenantId id = addresses.tenant(tenant);
    return Bodies.done(restoreWorkspace.restore(by, id, directory.resolve(by, id, workspace)));
  }

  private static WorkspaceFilter filter(HttpRequest<?> request) {
    Filters filters = new Filters(request);
    return new WorkspaceFilter(
        filters.read("parent", WorkspacesController::place, "There is no such workspace."),
        filters.flag("archived"),
        filters.text("slug"));
  }

  private static Optional<Place> place(String sent) {
    return sent.equals(TOP)
        ? Optional.of(new Place(null))
        : WorkspaceId.parse(sent).map(Place::new);
  }

  private static @Nullable WorkspaceId parent(@Nullable String sent) {
    return sent == null
        ? null
        : WorkspaceId.parse(sent)
            .orElseThrow(() -> Refusal.invalid("parent", "There is no such workspace."));
  }
}
