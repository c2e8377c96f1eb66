package dev.bailiwick.api.grant;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.accessrequest.AccessRequestBody;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Dated;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.api.http.Problem;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.grant.usecase.GrantDirectory;
import dev.bailiwick.authorization.grant.usecase.RevokeGrant;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.tenants.accessrequest.usecase.GrantOrAsk;
import dev.bailiwick.tenants.accessrequest.usecase.GrantOrAsk.Given;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Grants: who holds which role on what. */
@Controller("/v1/tenants/{tenant}/grants")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "grants")
@ApiResponse(
    responseCode = "4XX",
    description = "A problem",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class GrantsController {

  private final GrantOrAsk grantOrAsk;
  private final RevokeGrant revokeGrant;
  private final GrantDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;

  GrantsController(
      GrantOrAsk grantOrAsk,
      RevokeGrant revokeGrant,
      GrantDirectory directory,
      Addresses addresses,
      Cursors cursors) {
    this.grantOrAsk = grantOrAsk;
    this.revokeGrant = revokeGrant;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Post
  @Status(HttpStatus.CREATED)
  @Needs("bw.grant:create")
  @Operation(
      operationId = "grantRole",
      summary = "Give a role; giving the same again changes nothing")
  @ApiResponse(
      responseCode = "201",
      description = "The grant",
      content = @Content(schema = @Schema(implementation = GrantBody.class)))
  @ApiResponse(
      responseCode = "202",
      description = "The role takes a second person: nothing is given until they approve",
      content = @Content(schema = @Schema(implementation = AccessRequestBody.class)))
  HttpResponse<?> grant(
      @Parameter(hidden = true) Caller by, String tenant, @Body GrantBody.New body) {
    TenantId id = addresses.tenant(tenant);
    Changed<Given> made = grantOrAsk.give(by, id, body.wanted());
    return switch (made.value()) {
      case Given.Now(var grant) ->
          Bodies.created(GrantBody.of(grant), "/v1/tenants/" + id + "/grants/" + grant.id())
              .header(POLICY_VERSION, Long.toString(made.policyVersion()));
      case Given.Later(var request) ->
          HttpResponse.accepted(
                  URI.create("/v1/tenants/" + id + "/access-requests/" + request.id()))
              .body(AccessRequestBody.of(request));
    };
  }

  @Get
  @Needs("bw.grant:read")
  @Operation(
      operationId = "listGrants",
      summary = "The grants of the tenant, or of one workspace and all beneath it")
  @Paged
  @Dated
  HttpResponse<Items<GrantBody>> list(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @QueryValue @Nullable String workspace,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request) {
    WorkspaceId in = workspace == null ? null : Addresses.id(WorkspaceId::parse, workspace);
    return cursors.respond(
        request,
        directory.list(by, addresses.tenant(tenant), in, asOf, cursors.wanted(request)),
        GrantBody::of);
  }

  @Get("/{grant}")
  @Needs("bw.grant:read")
  @Operation(operationId = "getGrant", summary = "One grant")
  @Dated
  GrantBody get(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String grant,
      @Parameter(hidden = true) AsOf asOf) {
    return GrantBody.of(
        directory.get(by, addresses.tenant(tenant), Addresses.id(GrantId::parse, grant), asOf));
  }

  @Delete("/{grant}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.grant:delete")
  @Operation(
      operationId = "revokeGrant",
      summary = "Take a role away; once answered, nothing permits by it any more")
  HttpResponse<?> revoke(@Parameter(hidden = true) Caller by, String tenant, String grant) {
    return Bodies.done(
        revokeGrant.revoke(by, addresses.tenant(tenant), Addresses.id(GrantId::parse, grant)));
  }
}
