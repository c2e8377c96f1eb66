package dev.bailiwick.api.application;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.application.usecase.LinkClient;
import dev.bailiwick.authorization.application.usecase.UnlinkClient;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.policy.Client;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The identity provider's clients by which machine callers are recognised. */
@Controller("/v1/tenants/{tenant}/applications/{application}/clients")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "applications")
@AnswersProblems
final class ClientsController {

  private final LinkClient linkClient;
  private final UnlinkClient unlinkClient;
  private final Addresses addresses;

  ClientsController(LinkClient linkClient, UnlinkClient unlinkClient, Addresses addresses) {
    this.linkClient = linkClient;
    this.unlinkClient = unlinkClient;
    this.addresses = addresses;
  }

  @Post
  @Status(HttpStatus.CREATED)
  @Needs("bw.application:change")
  @Operation(
      operationId = "linkApplicationClient",
      summary = "Let an application come by tokens of a client of the identity provider's",
      description =
          "The client proves itself by a client-credentials token of its own. From then on such"
              + " tokens are the application, within their scopes: `read` for what is read,"
              + " `decide` for AuthZEN, `write` for everything else.")
  HttpResponse<ClientBody> link(
      @Parameter(hidden = true) Caller by,
      String tenant,
      String application,
      @Body ClientBody.New body) {
    Changed<Client> linked =
        linkClient.link(
            by,
            addresses.tenant(tenant),
            Addresses.id(ApplicationId::parse, application),
            body.proof());
    return HttpResponse.created(ClientBody.of(linked.value()))
        .header(POLICY_VERSION, Long.toString(linked.policyVersion()));
  }

  @Delete("/{clientId}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.application:change")
  @Operation(
      operationId = "unlinkApplicationClient",
      summary = "Take a client's tokens for this application no longer, at once")
  HttpResponse<?> unlink(
      @Parameter(hidden = true) Caller by, String tenant, String application, String clientId) {
    return Bodies.done(
        unlinkClient.unlink(
            by,
            addresses.tenant(tenant),
            Addresses.id(ApplicationId::parse, application),
            clientId));
  }
}
