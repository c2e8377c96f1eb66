package dev.bailiwick.api.group;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.NeedsIfMatch;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Dated;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.api.http.Problem;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.group.usecase.CreateGroup;
import dev.bailiwick.authorization.group.usecase.GroupDirectory;
import dev.bailiwick.authorization.group.usecase.RemoveGroup;
import dev.bailiwick.authorization.group.usecase.RenameGroup;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.policy.Group;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Groups: users of the tenant who hold roles together. */
@Controller("/v1/tenants/{tenant}/groups")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "groups")
@ApiResponse(
    responseCode = "4XX",
    description = "A problem",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class GroupsController {

  private final CreateGroup createGroup;
  private final RenameGroup renameGroup;
  private final RemoveGroup removeGroup;
  private final GroupDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;

  GroupsController(
      CreateGroup createGroup,
      RenameGroup renameGroup,
      RemoveGroup removeGroup,
      GroupDirectory directory,
      Addresses addresses,
      Cursors cursors) {
    this.createGroup = createGroup;
    this.renameGroup = renameGroup;
    this.removeGroup = removeGroup;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Post
  @Status(HttpStatus.CREATED)
  @Needs("bw.group:create")
  @Operation(operationId = "createGroup", summary = "Make a group, with nobody in it yet")
  HttpResponse<GroupBody> create(
      @Parameter(hidden = true) Caller by, String tenant, @Body GroupBody.Named body) {
    TenantId id = addresses.tenant(tenant);
    Changed<Group> made = createGroup.create(by, id, body.displayName());
    return Bodies.created(
            GroupBody.of(made.value()), "/v1/tenants/" + id + "/groups/" + made.value().id())
        .header(POLICY_VERSION, Long.toString(made.policyVersion()));
  }

  @Get
  @Needs("bw.group:read")
  @Operation(operationId = "listGroups", summary = "The tenant's groups")
  @Paged
  @Dated
  HttpResponse<Items<GroupBody>> list(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request) {
    return cursors.respond(
        request,
        directory.list(by, addresses.tenant(tenant), asOf, cursors.wanted(request)),
        GroupBody::of);
  }

  @Get("/{group}")
  @Needs("bw.group:read")
  @Operation(operationId = "getGroup", summary = "One group")
  @Dated
  GroupBody get(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String group,
      @Parameter(hidden = true) AsOf asOf) {
    return GroupBody.of(
        directory.get(by, addresses.tenant(tenant), Addresses.id(GroupId::parse, group), asOf));
  }

  @Patch("/{group}")
  @Status(HttpStatus.NO_CONTENT)
  @NeedsIfMatch
  @Needs("bw.group:change")
  @Operation(operationId = "renameGroup", summary = "Give a group another name")
  HttpResponse<?> rename(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String group,
      @Body GroupBody.Named body) {
    return Bodies.done(
        renameGroup.rename(
            by, addresses.tenant(tenant), Addresses.id(GroupId::parse, group), body.displayName()));
  }

  @Delete("/{group}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.group:delete")
  @Operation(operationId = "removeGroup", summary = "End a group, with its grants")
  HttpResponse<?> remove(@Parameter(hidden = true) Caller by, String tenant, String group) {
    return Bodies.done(
        removeGroup.remove(by, addresses.tenant(tenant), Addresses.id(GroupId::parse, group)));
  }
}
