package dev.bailiwick.api.tenant;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.tenants.plan.usecase.AssignPlan;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.tenant.usecase.ResumeTenant;
import dev.bailiwick.tenants.tenant.usecase.SuspendTenant;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
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

  private final AssignPlan assignPlan;
  private final SuspendTenant suspendTenant;
  private final ResumeTenant resumeTenant;
  private final Addresses addresses;

  OperatorsController(
      AssignPlan assignPlan,
      SuspendTenant suspendTenant,
      ResumeTenant resumeTenant,
      Addresses addresses) {
    this.assignPlan = assignPlan;
    this.suspendTenant = suspendTenant;
    this.resumeTenant = resumeTenant;
    this.addresses = addresses;
  }

  @Patch
  @Needs("bw.plan:assign")
  @Operation(operationId = "changeTenant", summary = "Give a tenant another plan, or none")
  HttpResponse<TenantBody> change(
      @Parameter(hidden = true) Caller by, String tenant, @Body TenantChangeBody body) {
    Changed<Tenant> changed = assignPlan.assign(by, addresses.tenant(tenant), body.wantedPlan());
    return HttpResponse.ok(TenantBody.of(changed.value()))
        .header(POLICY_VERSION, Long.toString(changed.policyVersion()));
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
