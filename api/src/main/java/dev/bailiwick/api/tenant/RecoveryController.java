package dev.bailiwick.api.tenant;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.tenant.usecase.OwnershipDirectory;
import dev.bailiwick.tenants.tenant.usecase.RecoverTenant;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What operators do for tenants that nobody owns any more. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tenants")
@AnswersProblems
final class RecoveryController {

  private final RecoverTenant recoverTenant;
  private final OwnershipDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;

  RecoveryController(
      RecoverTenant recoverTenant,
      OwnershipDirectory directory,
      Addresses addresses,
      Cursors cursors) {
    this.recoverTenant = recoverTenant;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Post("/tenants/{tenant}/recover")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.recovery:create")
  @Operation(
      operationId = "recoverTenant",
      summary = "Give a tenant that nobody owns an owner",
      description = "Only where no active member who can sign in owns it.")
  HttpResponse<?> recover(
      @Parameter(hidden = true) Caller by, String tenant, @Body RecoveryBody body) {
    return Bodies.done(recoverTenant.recover(by, addresses.tenant(tenant), body.wanted()));
  }

  @Get("/ownerless-tenants")
  @Needs("bw.recovery:read")
  @Operation(
      operationId = "listOwnerlessTenants",
      summary = "The tenants that have lost their last owner")
  @Paged
  HttpResponse<Items<TenantBody>> ownerless(
      @Parameter(hidden = true) Caller by, HttpRequest<?> request) {
    return cursors.respond(
        request, directory.ownerless(by, cursors.wanted(request)), TenantBody::of);
  }
}
