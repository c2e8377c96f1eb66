package dev.bailiwick.api.tenant;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;
import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.api.tenant.MeBody.MembershipBody;
import dev.bailiwick.api.user.IdentityBody;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.tenant.usecase.ChangeTenant;
import dev.bailiwick.tenants.tenant.usecase.CreateTenant;
import dev.bailiwick.tenants.tenant.usecase.TenantDirectory;
import dev.bailiwick.tenants.user.usecase.KnownUsers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Tenants, and where the caller belongs. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tenants")
@AnswersProblems
final class TenantsController {

  private final CreateTenant createTenant;
  private final ChangeTenant changeTenant;
  private final TenantDirectory directory;
  private final KnownUsers users;
  private final Addresses addresses;
  private final Cursors cursors;

  TenantsController(
      CreateTenant createTenant,
      ChangeTenant changeTenant,
      TenantDirectory directory,
      KnownUsers users,
      Addresses addresses,
      Cursors cursors) {
    this.createTenant = createTenant;
    this.changeTenant = changeTenant;
    this.directory = directory;
    this.users = users;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Get("/me")
  @Operation(
      operationId = "whoAmI",
      summary = "Who I am, where I belong and what I hold there",
      description =
          "What I hold now, be it through a group. Of a tenant more than id, slug and name only"
              + " where I hold `bw.tenant:read`.")
  MeBody me(@Parameter(hidden = true) Caller by) {
    return new MeBody(
        ReferenceBody.of(by.subject()),
        users.identitiesOf(by).stream().map(IdentityBody::of).toList(),
        directory.memberships(by).stream().map(MembershipBody::of).toList());
  }

  @Post("/tenants")
  @Status(HttpStatus.CREATED)
  @Operation(operationId = "createTenant", summary = "Create a tenant and be its owner")
  HttpResponse<TenantBody> create(@Parameter(hidden = true) Caller by, @Body NewTenantBody body) {
    Slug slug = new Slug(required("slug", body.slug()));
    DisplayName name = new DisplayName(required("name", body.name()));
    Tenant tenant = createTenant.create(by, slug, name);
    return Bodies.created(TenantBody.of(tenant), "/v1/tenants/" + tenant.id())
        .header(POLICY_VERSION, Long.toString(tenant.policyVersion()));
  }

  @Get("/tenants")
  @Operation(
      operationId = "listTenants",
      summary = "The tenants that I belong to",
      description = "Beside id, slug and name only for those who hold `bw.tenant:read` there.")
  @Paged
  HttpResponse<Items<TenantBody>> mine(
      @Parameter(hidden = true) Caller by, HttpRequest<?> request) {
    return cursors.respond(request, directory.mine(by, cursors.wanted(request)), TenantBody::of);
  }

  @Get("/tenants/{tenant}")
  @Needs("bw.tenant:read")
  @Operation(operationId = "getTenant", summary = "One tenant")
  TenantBody get(@Parameter(hidden = true) Caller by, String tenant) {
    return TenantBody.of(directory.get(by, addresses.tenant(tenant)));
  }

  @Patch("/tenants/{tenant}")
  @Needs("bw.tenant:change")
  @Operation(
      operationId = "changeTenant",
      summary = "Change a tenant's name, slug, settings or plan",
      description =
          "All of what is sent, or nothing. A plan is given by operators, who need"
              + " `bw.plan:assign` in `system`; who sends a plan alone needs nothing else.")
  HttpResponse<TenantBody> change(
      @Parameter(hidden = true) Caller by, String tenant, @Body TenantChangeBody body) {
    Changed<Tenant> changed = changeTenant.change(by, addresses.tenant(tenant), body.wanted());
    return HttpResponse.ok(TenantBody.of(changed.value()))
        .header(POLICY_VERSION, Long.toString(changed.policyVersion()));
  }
}
