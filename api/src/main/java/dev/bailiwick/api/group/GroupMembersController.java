package dev.bailiwick.api.group;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Dated;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.group.usecase.AddToGroup;
import dev.bailiwick.authorization.group.usecase.GroupDirectory;
import dev.bailiwick.authorization.group.usecase.RemoveFromGroup;
import dev.bailiwick.authorization.history.AsOf;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Places in groups; a member is named by our id or by the external one. */
@Controller("/v1/tenants/{tenant}/groups/{group}/members")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "groups")
@AnswersProblems
final class GroupMembersController {

  private final AddToGroup addToGroup;
  private final RemoveFromGroup removeFromGroup;
  private final GroupDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;

  GroupMembersController(
      AddToGroup addToGroup,
      RemoveFromGroup removeFromGroup,
      GroupDirectory directory,
      Addresses addresses,
      Cursors cursors) {
    this.addToGroup = addToGroup;
    this.removeFromGroup = removeFromGroup;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Get
  @Needs("bw.group:read")
  @Operation(operationId = "listGroupMembers", summary = "Who is in a group")
  @Paged
  @Dated
  HttpResponse<Items<GroupMemberBody>> list(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String group,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request) {
    return cursors.respond(
        request,
        directory.members(
            by,
            addresses.tenant(tenant),
            Addresses.id(GroupId::parse, group),
            asOf,
            cursors.wanted(request)),
        GroupMemberBody::of);
  }

  @Put("/{member}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.group:change")
  @Operation(operationId = "addToGroup", summary = "Give a member a place in a group")
  HttpResponse<?> add(
      @Parameter(hidden = true) Caller by, String tenant, String group, String member) {
    return Bodies.done(
        addToGroup.add(by, addresses.tenant(tenant), Addresses.id(GroupId::parse, group), member));
  }

  @Delete("/{member}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.group:change")
  @Operation(operationId = "removeFromGroup", summary = "Take a member's place in a group")
  HttpResponse<?> remove(
      @Parameter(hidden = true) Caller by, String tenant, String group, String member) {
    return Bodies.done(
        removeFromGroup.remove(
            by, addresses.tenant(tenant), Addresses.id(GroupId::parse, group), member));
  }
}
