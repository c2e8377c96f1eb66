package dev.bailiwick.api.application;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;
import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.NeedsIfMatch;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.usecase.ApplicationDirectory;
import dev.bailiwick.authorization.application.usecase.ChangeApplication;
import dev.bailiwick.authorization.application.usecase.RegisterApplication;
import dev.bailiwick.authorization.application.usecase.RegisterApplication.Registered;
import dev.bailiwick.authorization.application.usecase.RemoveApplication;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Machine callers and their keys. */
@Controller("/v1/tenants/{tenant}/applications")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "applications")
@AnswersProblems
final class ApplicationsController {

  private final RegisterApplication registerApplication;
  private final ChangeApplication changeApplication;
  private final RemoveApplication removeApplication;
  private final ApplicationDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;

  ApplicationsController(
      RegisterApplication registerApplication,
      ChangeApplication changeApplication,
      RemoveApplication removeApplication,
      ApplicationDirectory directory,
      Addresses addresses,
      Cursors cursors) {
    this.registerApplication = registerApplication;
    this.changeApplication = changeApplication;
    this.removeApplication = removeApplication;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Post
  @Status(HttpStatus.CREATED)
  @Needs("bw.application:create")
  @Operation(
      operationId = "registerApplication",
      summary = "Register an application; its first key is shown this once")
  HttpResponse<ApplicationBody> register(
      @Parameter(hidden = true) Caller by, String tenant, @Body ApplicationBody.New body) {
    TenantId id = addresses.tenant(tenant);
    String name = new DisplayName(required("name", body.name())).value();
    Changed<Registered> made = registerApplication.register(by, id, name, body.allowed());
    return Bodies.created(
            ApplicationBody.of(made.value()),
            "/v1/tenants/" + id + "/applications/" + made.value().application().id())
        .header(POLICY_VERSION, Long.toString(made.policyVersion()));
  }

  @Get
  @Needs("bw.application:read")
  @Operation(operationId = "listApplications", summary = "The tenant's applications")
  @Paged
  HttpResponse<Items<ApplicationBody>> list(
      @Parameter(hidden = true) Caller by, String tenant, HttpRequest<?> request) {
    return cursors.respond(
        request,
        directory.list(by, addresses.tenant(tenant), cursors.wanted(request)),
        ApplicationBody::of);
  }

  @Get("/{application}")
  @Needs("bw.application:read")
  @Operation(
      operationId = "getApplication",
      summary = "One application with the prefixes of its keys")
  ApplicationBody get(@Parameter(hidden = true) Caller by, String tenant, String application) {
    return ApplicationBody.of(
        directory.get(
            by, addresses.tenant(tenant), Addresses.id(ApplicationId::parse, application)));
  }

  @Patch("/{application}")
  @Status(HttpStatus.NO_CONTENT)
  @NeedsIfMatch
  @Needs("bw.application:change")
  @Operation(
      operationId = "changeApplication",
      summary = "Say which properties of subjects an application may send along")
  HttpResponse<?> change(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String application,
      @Body ApplicationBody.Change body) {
    return Bodies.done(
        changeApplication.change(
            by,
            addresses.tenant(tenant),
            Addresses.id(ApplicationId::parse, application),
            body.allowed()));
  }

  @Delete("/{application}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.application:delete")
  @Operation(
      operationId = "removeApplication",
      summary = "End an application with its keys and grants")
  HttpResponse<?> remove(@Parameter(hidden = true) Caller by, String tenant, String application) {
    return Bodies.done(
        removeApplication.remove(
            by, addresses.tenant(tenant), Addresses.id(ApplicationId::parse, application)));
  }
}
