package dev.bailiwick.api.role;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Problem;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import dev.bailiwick.authorization.role.usecase.RoleDirectory;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** The roles that can be granted. */
@Controller("/v1/tenants/{tenant}/roles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "roles")
@ApiResponse(
    responseCode = "4XX",
    description = "A problem",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class RolesController {

  private final RoleDirectory directory;
  private final Addresses addresses;

  RolesController(RoleDirectory directory, Addresses addresses) {
    this.directory = directory;
    this.addresses = addresses;
  }

  /** A role as it is sent; each permission as {@code type:action}. */
  @Introspected
  @Schema(name = "Role")
  record RoleBody(String name, boolean onTenantOnly, List<String> permissions) {

    static RoleBody of(Role role) {
      return new RoleBody(
          role.name(),
          role.onTenantOnly(),
          role.entries().stream().map(RoleEntry::toString).toList());
    }
  }

  @Get
  @Needs("bw.role:read")
  @Operation(operationId = "listRoles", summary = "The roles that can be granted in this tenant")
  Items<RoleBody> list(@Parameter(hidden = true) Caller by, String tenant) {
    return new Items<>(
        directory.list(by, addresses.tenant(tenant)).stream().map(RoleBody::of).toList(), null);
  }
}
