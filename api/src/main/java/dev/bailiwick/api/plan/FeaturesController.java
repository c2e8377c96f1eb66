package dev.bailiwick.api.plan;

import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.plan.usecase.FeatureDirectory;
import dev.bailiwick.tenants.plan.usecase.OverrideFeature;
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

/** The features that a tenant has by its plan, or whatever its plan says. */
@Controller("/v1/tenants/{tenant}/features")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "plans")
@AnswersProblems
final class FeaturesController {

  private final OverrideFeature overrideFeature;
  private final FeatureDirectory directory;
  private final Addresses addresses;

  FeaturesController(
      OverrideFeature overrideFeature, FeatureDirectory directory, Addresses addresses) {
    this.overrideFeature = overrideFeature;
    this.directory = directory;
    this.addresses = addresses;
  }

  @Get
  @Needs("bw.tenant:read")
  @Operation(
      operationId = "listFeatures",
      summary = "Every feature of the catalogue, and whether this tenant has it")
  Items<FeatureBody> list(@Parameter(hidden = true) Caller by, String tenant) {
    return new Items<>(
        directory.list(by, addresses.tenant(tenant)).stream().map(FeatureBody::of).toList(), null);
  }

  @Put("/{feature}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.override:change")
  @Operation(
      operationId = "overrideFeature",
      summary = "Turn a feature on or off for this tenant, whatever its plan says")
  HttpResponse<?> override(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String feature,
      @Body FeatureBody.Wanted body) {
    Boolean enabled = required("enabled", body.enabled());
    return Bodies.done(overrideFeature.override(by, addresses.tenant(tenant), feature, enabled));
  }

  @Delete("/{feature}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.override:change")
  @Operation(operationId = "endOverride", summary = "Leave a feature to the tenant's plan again")
  HttpResponse<?> end(@Parameter(hidden = true) Caller by, String tenant, String feature) {
    return Bodies.done(overrideFeature.override(by, addresses.tenant(tenant), feature, null));
  }
}
