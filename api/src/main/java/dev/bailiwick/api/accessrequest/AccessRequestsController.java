package dev.bailiwick.api.accessrequest;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.usecase.AccessRequestDirectory;
import dev.bailiwick.tenants.accessrequest.usecase.ApproveAccess;
import dev.bailiwick.tenants.accessrequest.usecase.AskForAccess;
import dev.bailiwick.tenants.accessrequest.usecase.RefuseAccess;
import dev.bailiwick.tenants.accessrequest.usecase.WithdrawAccess;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
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

/** Access requests: what members ask for, and those decide who could give it. */
@Controller("/v1/tenants/{tenant}/access-requests")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "access requests")
@AnswersProblems
final class AccessRequestsController {

  private final AskForAccess askForAccess;
  private final ApproveAccess approveAccess;
  private final RefuseAccess refuseAccess;
  private final WithdrawAccess withdrawAccess;
  private final AccessRequestDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;

  AccessRequestsController(
      AskForAccess askForAccess,
      ApproveAccess approveAccess,
      RefuseAccess refuseAccess,
      WithdrawAccess withdrawAccess,
      AccessRequestDirectory directory,
      Addresses addresses,
      Cursors cursors) {
    this.askForAccess = askForAccess;
    this.approveAccess = approveAccess;
    this.refuseAccess = refuseAccess;
    this.withdrawAccess = withdrawAccess;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  @Post
  @Status(HttpStatus.CREATED)
  @Needs("bw.access_request:create")
  @Operation(
      operationId = "askForAccess",
      summary = "Ask for the least change that permits an action, or for a role",
      description = "Asking for the same again while it is open finds the request that is there.")
  HttpResponse<AccessRequestBody> ask(
      @Parameter(hidden = true) Caller by, String tenant, @Body WantedBody.New body) {
    TenantId id = addresses.tenant(tenant);
    RequestedAccess asked =
        askForAccess.ask(
            by,
            id,
            Bodies.required("wanted", body.wanted()).want(by.subject(), body.way()),
            Bodies.required("reason", body.reason()),
            Bodies.instant("expires_at", body.expiresAt()));
    return Bodies.created(
        AccessRequestBody.of(asked), "/v1/tenants/" + id + "/access-requests/" + asked.id());
  }

  @Get
  @Needs("bw.access_request:read")
  @Operation(
      operationId = "listAccessRequests",
      summary = "One's own requests, and others' where one may read them")
  @Paged
  HttpResponse<Items<AccessRequestBody>> list(
      @Parameter(hidden = true) Caller by, String tenant, HttpRequest<?> request) {
    return cursors.respond(
        request,
        directory.list(by, addresses.tenant(tenant), cursors.wanted(request)),
        AccessRequestBody::of);
  }

  @Get("/{request}")
  @Needs("bw.access_request:read")
  @Operation(operationId = "getAccessRequest", summary = "One request; one's own always")
  AccessRequestBody get(@Parameter(hidden = true) Caller by, String tenant, String request) {
    return AccessRequestBody.of(directory.get(by, addresses.tenant(tenant), id(request)));
  }

  @Post("/{request}/approve")
  @Needs("bw.access_request:decide")
  @Operation(
      operationId = "approveAccess",
      summary = "Make the change that is asked for; never one's own request",
      description = "Approving again oneself is a success and changes nothing.")
  HttpResponse<AccessRequestBody> approve(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String request,
      @Body WantedBody.Approval body) {
    ApproveAccess.Terms terms =
        new ApproveAccess.Terms(Bodies.instant("expires_at", body.expiresAt()), body.note());
    Changed<RequestedAccess> approved =
        approveAccess.approve(by, addresses.tenant(tenant), id(request), terms);
    return HttpResponse.ok(AccessRequestBody.of(approved.value()))
        .header(POLICY_VERSION, Long.toString(approved.policyVersion()));
  }

  @Post("/{request}/refuse")
  @Needs("bw.access_request:decide")
  @Operation(operationId = "refuseAccess", summary = "Say no to a request, and why")
  AccessRequestBody refuse(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String request,
      @Body WantedBody.No body) {
    return AccessRequestBody.of(
        refuseAccess.refuse(
            by, addresses.tenant(tenant), id(request), Bodies.required("note", body.note())));
  }

  @Delete("/{request}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.access_request:decide")
  @Operation(
      operationId = "withdrawAccessRequest",
      summary = "Take a request back before it is decided; one's own always")
  HttpResponse<?> withdraw(@Parameter(hidden = true) Caller by, String tenant, String request) {
    withdrawAccess.withdraw(by, addresses.tenant(tenant), id(request));
    return HttpResponse.noContent();
  }

  private static AccessRequestId id(String segment) {
    return Addresses.id(AccessRequestId::parse, segment);
  }
}
