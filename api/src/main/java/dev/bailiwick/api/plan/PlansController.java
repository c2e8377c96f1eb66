package dev.bailiwick.api.plan;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.tenants.plan.usecase.PlanDirectory;
import dev.bailiwick.tenants.plan.usecase.PutPlan;
import dev.bailiwick.tenants.plan.usecase.RemovePlan;
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
import io.swagger.v3.oas.annotations.tags.Tag;

/** The plans of the installation. */
@Controller("/v1/plans")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "plans")
@AnswersProblems
final class PlansController {

  private final PutPlan putPlan;
  private final RemovePlan removePlan;
  private final PlanDirectory directory;
  private final Cursors cursors;

  PlansController(
      PutPlan putPlan, RemovePlan removePlan, PlanDirectory directory, Cursors cursors) {
    this.putPlan = putPlan;
    this.removePlan = removePlan;
    this.directory = directory;
    this.cursors = cursors;
  }

  @Get
  @Needs("bw.plan:read")
  @Operation(operationId = "listPlans", summary = "The installation's plans")
  @Paged
  HttpResponse<Items<PlanBody>> list(@Parameter(hidden = true) Caller by, HttpRequest<?> request) {
    return cursors.respond(request, directory.list(by, cursors.wanted(request)), PlanBody::of);
  }

  @Get("/{plan}")
  @Needs("bw.plan:read")
  @Operation(operationId = "getPlan", summary = "One plan")
  PlanBody get(@Parameter(hidden = true) Caller by, String plan) {
    return PlanBody.of(directory.get(by, plan));
  }

  @Put("/{plan}")
  @Needs("bw.plan:change")
  @Operation(
      operationId = "putPlan",
      summary = "Say what a plan holds, for every tenant that has it")
  HttpResponse<PlanBody> put(
      @Parameter(hidden = true) Caller by, String plan, @Body PlanBody.New body) {
    Changed<Plan> put = putPlan.put(by, body.named(plan));
    return HttpResponse.ok(PlanBody.of(put.value()))
        .header(POLICY_VERSION, Long.toString(put.policyVersion()));
  }

  @Delete("/{plan}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.plan:change")
  @Operation(operationId = "removePlan", summary = "End a plan that no tenant has")
  HttpResponse<?> remove(@Parameter(hidden = true) Caller by, String plan) {
    return Bodies.done(removePlan.remove(by, plan));
  }
}
