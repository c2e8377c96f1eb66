package dev.bailiwick.api.tenant;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.tenant.usecase.ResumeTenant;
import dev.bailiwick.tenants.tenant.usecase.SuspendTenant;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What operators do to a tenant; the installation's own policy says who they are. */
@Controller("/v1/tenants/{tenant}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tenants")
@AnswersProblems
final class OperatorsController {

  private final SuspendTenant suspendTenant;
  private final ResumeTenant resumeTenant;
  private final Addresses addresses;

  OperatorsController(SuspendTenant suspendTenant, ResumeTenant resumeTenant, Addresses addresses) {
    this.suspendTenant = suspendTenant;
    this.resumeTenant = resumeTenant;
    this.addresses = addresses;
  }

  @Post("/suspend")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.suspension:create")
  @Operation(
      operationId = "suspendTenant",
      summary = "Take a tenant out of use; its data stay, and nothing is permitted in it")
  HttpResponse<?> suspend(@Parameter(hidden = true) Caller by, String tenant) {
    return Bodies.done(suspendTenant.suspend(by, addresses.tenant(tenant)));
  }

  @Post("/resume")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.suspension:delete")
  @Operation(operationId = "resumeTenant", summary = "Take a suspended tenant up again")
  HttpResponse<?> resume(@Parameter(hidden = true) Caller by, String tenant) {
    return Bodies.done(resumeTenant.resume(by, addresses.tenant(tenant)));
  }
}
