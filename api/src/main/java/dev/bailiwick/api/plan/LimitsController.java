package dev.bailiwick.api.plan;

import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.plan.usecase.OverrideLimit;
import dev.bailiwick.tenants.plan.usecase.UsageDirectory;
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

/** What a tenant has of all that plans limit, and how much it may have. */
@Controller("/v1/tenants/{tenant}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "plans")
@AnswersProblems
final class LimitsController {

  private final OverrideLimit overrideLimit;
  private final UsageDirectory directory;
  private final Addresses addresses;

  LimitsController(OverrideLimit overrideLimit, UsageDirectory directory, Addresses addresses) {
    this.overrideLimit = overrideLimit;
    this.directory = directory;
    this.addresses = addresses;
  }

  @Get("/usage")
  @Needs("bw.tenant:read")
  @Operation(
      operationId = "getUsage",
      summary = "What this tenant has of all that plans limit, and how much it may have",
      description =
          "A seat is taken by each member who signs in and is active here, guests too; an open"
              + " invitation takes none before it is accepted. Archived workspaces do not count."
              + " What would go past a limit is refused as `limit_reached`; what lies beyond one"
              + " that has become smaller stays.")
  Items<UsageBody> usage(@Parameter(hidden = true) Caller by, String tenant) {
    return new Items<>(
        directory.list(by, addresses.tenant(tenant)).stream().map(UsageBody::of).toList(), null);
  }

  @Put("/limits/{limit}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.override:change")
  @Operation(
      operationId = "overrideLimit",
      summary = "Say how much this tenant may have of something, whatever its plan says")
  HttpResponse<?> override(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String limit,
      @Body UsageBody.Wanted body) {
    long value = required("value", body.value());
    return Bodies.done(overrideLimit.override(by, addresses.tenant(tenant), limit, value));
  }

  @Delete("/limits/{limit}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.override:change")
  @Operation(operationId = "endLimit", summary = "Leave a limit to the tenant's plan again")
  HttpResponse<?> end(@Parameter(hidden = true) Caller by, String tenant, String limit) {
    return Bodies.done(overrideLimit.override(by, addresses.tenant(tenant), limit, null));
  }
}
