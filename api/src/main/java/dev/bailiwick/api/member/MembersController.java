package dev.bailiwick.api.member;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Dated;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.api.http.Problem;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.tenants.member.ExternalId;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.member.usecase.ChangeMember;
import dev.bailiwick.tenants.member.usecase.MemberDirectory;
import dev.bailiwick.tenants.member.usecase.MemberDirectory.Seen;
import dev.bailiwick.tenants.member.usecase.PutExternalMember;
import dev.bailiwick.tenants.member.usecase.RemoveMember;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The members of a tenant. */
@Controller("/v1/tenants/{tenant}/members")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "members")
@ApiResponse(
    responseCode = "4XX",
    description = "A problem",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class MembersController {

  private static final String ONESELF = "me";

  private final MemberDirectory directory;
  private final PutExternalMember putExternalMember;
  private final ChangeMember changeMember;
  private final RemoveMember removeMember;
  private final Addresses addresses;
  private final Cursors cursors;
  private final InstantSource clock;

  MembersController(
      MemberDirectory directory,
      PutExternalMember putExternalMember,
      ChangeMember changeMember,
      RemoveMember removeMember,
      Addresses addresses,
      Cursors cursors,
      InstantSource clock) {
    this.directory = directory;
    this.putExternalMember = putExternalMember;
    this.changeMember = changeMember;
    this.removeMember = removeMember;
    this.addresses = addresses;
    this.cursors = cursors;
    this.clock = clock;
  }

  @Get
  @Needs("bw.member:read")
  @Operation(operationId = "listMembers", summary = "The tenant's members")
  @Paged
  @Sought
  @Dated
  HttpResponse<Items<MemberBody>> list(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request) {
    MemberSearch search = MemberSearch.of(request);
    Seen<Page<MemberProfile>> seen =
        directory.list(
            by,
            addresses.tenant(tenant),
            search.filter(),
            search.order(),
            asOf,
            cursors.wanted(request));
    return cursors.respond(request, seen.value(), member -> MemberBody.of(member, seen.at()));
  }

  @Get("/{member}")
  @Needs("bw.member:read")
  @Operation(operationId = "getMember", summary = "One member")
  @Dated
  MemberBody get(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String member,
      @Parameter(hidden = true) AsOf asOf) {
    Seen<MemberProfile> seen = directory.get(by, addresses.tenant(tenant), id(by, member), asOf);
    return MemberBody.of(seen.value(), seen.at());
  }

  @Put("/by-external-id/{externalId}")
  @Needs("bw.member:create")
  @Operation(
      operationId = "putExternalMember",
      summary = "See to it that a member who does not sign in is there, with these attributes")
  HttpResponse<MemberBody> put(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String externalId,
      @Body MemberBody.@Nullable External body) {
    TenantId id = addresses.tenant(tenant);
    Changed<MemberProfile> put =
        putExternalMember.put(
            by, id, new ExternalId(externalId), body == null ? null : body.wanted());
    return HttpResponse.ok(MemberBody.of(put.value(), clock.instant()))
        .header(POLICY_VERSION, Long.toString(put.policyVersion()));
  }

  @Patch("/{member}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.member:change")
  @Operation(
      operationId = "changeMember",
      summary =
          "Disable a member, enable them again, set their attributes, or make a guest of them")
  HttpResponse<?> change(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String member,
      @Body MemberBody.Change body) {
    return Bodies.done(
        changeMember.change(by, addresses.tenant(tenant), id(by, member), body.wanted()));
  }

  @Delete("/{member}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.member:remove")
  @Operation(
      operationId = "removeMember",
      summary = "Remove a member; removing oneself (me) is to leave and needs nothing")
  HttpResponse<?> remove(@Parameter(hidden = true) Caller by, String tenant, String member) {
    return Bodies.done(removeMember.remove(by, addresses.tenant(tenant), id(by, member)));
  }

  private static UserId id(Caller by, String member) {
    return member.equals(ONESELF) && by instanceof Person person
        ? person.user()
        : Addresses.id(UserId::parse, member);
  }
}
