package dev.bailiwick.api.role;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Dated;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.api.http.Problem;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.usecase.PutRole;
import dev.bailiwick.authorization.role.usecase.RemoveRole;
import dev.bailiwick.authorization.role.usecase.RoleDirectory;
import dev.bailiwick.authorization.role.usecase.RoleDirectory.Listed;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
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

/** Roles: what can be granted in a tenant. */
@Controller("/v1/tenants/{tenant}/roles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "roles")
@ApiResponse(
    responseCode = "4XX",
    description = "A problem",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class RolesController {

  private final PutRole putRole;
  private final RemoveRole removeRole;
  private final RoleDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;

  RolesController(
      PutRole putRole,
      RemoveRole removeRole,
      RoleDirectory directory,
      Addresses addresses,
      Cursors cursors) {
    this.putRole = putRole;
    this.removeRole = removeRole;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Get
  @Needs("bw.role:read")
  @Operation(operationId = "listRoles", summary = "The roles that can be granted in this tenant")
  @Paged
  @Dated
  HttpResponse<Items<KnownRoleBody>> list(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request) {
    return cursors.respond(
        request,
        directory.list(by, addresses.tenant(tenant), asOf, cursors.wanted(request)),
        KnownRoleBody::of);
  }

  @Get("/{role}")
  @Needs("bw.role:read")
  @Operation(operationId = "getRole", summary = "One role")
  @Dated
  KnownRoleBody get(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String role,
      @Parameter(hidden = true) AsOf asOf) {
    return KnownRoleBody.of(directory.get(by, addresses.tenant(tenant), role, asOf));
  }

  @Put("/{role}")
  @Needs("bw.role:change")
  @Operation(
      operationId = "putRole",
      summary = "Say what a role of the tenant's own holds; a new one needs bw.role:create")
  HttpResponse<KnownRoleBody> put(
      @Parameter(hidden = true) Caller by, String tenant, String role, @Body RoleBody body) {
    Changed<Role> put = putRole.put(by, addresses.tenant(tenant), body.role("", role));
    return HttpResponse.ok(KnownRoleBody.of(new Listed(put.value(), true)))
        .header(POLICY_VERSION, Long.toString(put.policyVersion()));
  }

  @Delete("/{role}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.role:delete")
  @Operation(
      operationId = "removeRole",
      summary = "End a role of the tenant's own that is neither granted nor included")
  HttpResponse<?> remove(@Parameter(hidden = true) Caller by, String tenant, String role) {
    return Bodies.done(removeRole.remove(by, addresses.tenant(tenant), role));
  }
}
