package dev.bailiwick.api.support;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.accessrequest.AccessRequestBody;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.accessrequest.AccessRequestId;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.support.usecase.AskForSupportAccess;
import dev.bailiwick.tenants.support.usecase.EndSupportAccess;
import dev.bailiwick.tenants.support.usecase.SupportDirectory;
import io.micronaut.core.annotation.Introspected;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Support access: an operator asks, the tenant decides among its access requests. */
@Controller("/v1/tenants/{tenant}/support-access")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "support access")
@AnswersProblems
final class SupportAccessController {

  private final AskForSupportAccess ask;
  private final EndSupportAccess end;
  private final SupportDirectory directory;
  private final Addresses addresses;
  private final Cursors cursors;

  SupportAccessController(
      AskForSupportAccess ask,
      EndSupportAccess end,
      SupportDirectory directory,
      Addresses addresses,
      Cursors cursors) {
    this.ask = ask;
    this.end = end;
    this.directory = directory;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  /** What an operator asks for. */
  @Introspected
  @Schema(
      name = "NewSupportAccess",
      requiredProperties = {"role", "minutes", "reason"})
  record New(
      @Schema(description = "Held on the tenant; neither bw.owner nor bw.admin.")
          @Nullable String role,
      @Schema(minimum = "1", maximum = "480") @Nullable Integer minutes,
      @Nullable String reason) {

    AskForSupportAccess.Wanted wanted() {
      return new AskForSupportAccess.Wanted(
          Bodies.required("role", role),
          Duration.ofMinutes(Bodies.required("minutes", minutes)),
          Bodies.required("reason", reason));
    }
  }

  @Post
  @Status(HttpStatus.CREATED)
  @Needs("bw.support:create")
  @Operation(
      operationId = "askForSupportAccess",
      summary = "Ask a tenant to let an operator in for a while",
      description =
          "Somebody of the tenant approves or refuses it as they do any access request; until then"
              + " the tenant is as closed as ever, and afterwards the access ends by itself.")
  HttpResponse<AccessRequestBody> ask(
      @Parameter(hidden = true) Caller by, String tenant, @Body New body) {
    TenantId id = addresses.tenant(tenant);
    RequestedAccess asked = ask.ask(by, id, body.wanted());
    return Bodies.created(
        AccessRequestBody.of(asked), "/v1/tenants/" + id + "/access-requests/" + asked.id());
  }

  @Get
  @Needs("bw.access_request:decide")
  @Operation(
      operationId = "listSupportAccess",
      summary = "Which operators asked to be let in, and which were; operators see it too")
  @Paged
  HttpResponse<Items<AccessRequestBody>> list(
      @Parameter(hidden = true) Caller by, String tenant, HttpRequest<?> request) {
    return cursors.respond(
        request,
        directory.list(by, addresses.tenant(tenant), cursors.wanted(request)),
        AccessRequestBody::of);
  }

  @Delete("/{request}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.access_request:decide")
  @Operation(
      operationId = "endSupportAccess",
      summary = "End an operator's access before its time, or their asking; either side may")
  HttpResponse<?> end(@Parameter(hidden = true) Caller by, String tenant, String request) {
    return Bodies.done(
        end.end(by, addresses.tenant(tenant), Addresses.id(AccessRequestId::parse, request)));
  }
}
