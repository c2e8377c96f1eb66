package dev.bailiwick.api.tenant;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.tenant.usecase.DeleteTenant;
import dev.bailiwick.tenants.tenant.usecase.RestoreTenant;
import dev.bailiwick.tenants.tenant.usecase.TombstoneDirectory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How a tenant ends, and what is left of it. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tenants")
@AnswersProblems
final class EndOfTenantsController {

  private final DeleteTenant deleteTenant;
  private final RestoreTenant restoreTenant;
  private final TombstoneDirectory tombstones;
  private final Addresses addresses;

  EndOfTenantsController(
      DeleteTenant deleteTenant,
      RestoreTenant restoreTenant,
      TombstoneDirectory tombstones,
      Addresses addresses) {
    this.deleteTenant = deleteTenant;
    this.restoreTenant = restoreTenant;
    this.tombstones = tombstones;
    this.addresses = addresses;
  }

  @Delete("/tenants/{tenant}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.tenant:delete")
  @Operation(
      operationId = "deleteTenant",
      summary = "Delete a tenant",
      description =
          "Nothing is permitted in it any more but to restore it, until `restorable_until`; then"
              + " it is erased.")
  HttpResponse<?> delete(@Parameter(hidden = true) Caller by, String tenant) {
    return Bodies.done(deleteTenant.delete(by, addresses.tenant(tenant)));
  }

  @Post("/tenants/{tenant}/restore")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.tenant:restore")
  @Operation(operationId = "restoreTenant", summary = "Take back that a tenant was deleted")
  HttpResponse<?> restore(@Parameter(hidden = true) Caller by, String tenant) {
    return Bodies.done(restoreTenant.restore(by, addresses.tenant(tenant)));
  }

  @Get("/tombstones/{erased}")
  @Needs("bw.recovery:read")
  @Operation(
      operationId = "getTombstone",
      summary = "What is left of an erased tenant",
      description = "Signed by the key of the ledgers, over itself without its signature.")
  TombstoneBody tombstone(@Parameter(hidden = true) Caller by, String erased) {
    return TombstoneBody.of(tombstones.get(by, Addresses.id(TenantId::parse, erased)));
  }
}
