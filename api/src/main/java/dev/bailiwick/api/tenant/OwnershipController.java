package dev.bailiwick.api.tenant;

import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import dev.bailiwick.tenants.tenant.usecase.AcceptOwnership;
import dev.bailiwick.tenants.tenant.usecase.OfferOwnership;
import dev.bailiwick.tenants.tenant.usecase.OwnershipDirectory;
import dev.bailiwick.tenants.tenant.usecase.WithdrawOwnership;
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

/** How a tenant comes into other hands: offered by an owner, accepted by whom it is offered to. */
@Controller("/v1/tenants/{tenant}/transfer-ownership")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tenants")
@AnswersProblems
final class OwnershipController {

  private static final String TRANSFER = "bw.tenant:transfer";

  private final OfferOwnership offerOwnership;
  private final AcceptOwnership acceptOwnership;
  private final WithdrawOwnership withdrawOwnership;
  private final OwnershipDirectory directory;
  private final Addresses addresses;

  OwnershipController(
      OfferOwnership offerOwnership,
      AcceptOwnership acceptOwnership,
      WithdrawOwnership withdrawOwnership,
      OwnershipDirectory directory,
      Addresses addresses) {
    this.offerOwnership = offerOwnership;
    this.acceptOwnership = acceptOwnership;
    this.withdrawOwnership = withdrawOwnership;
    this.directory = directory;
    this.addresses = addresses;
  }

  @Post
  @Status(HttpStatus.CREATED)
  @Needs(TRANSFER)
  @Operation(
      operationId = "offerOwnership",
      summary = "Offer my ownership to another member",
      description =
          "They own the tenant once they accept, within seven days, and I am an admin from then"
              + " on. One offer at a time.")
  HttpResponse<OwnershipOfferBody> offer(
      @Parameter(hidden = true) Caller by, String tenant, @Body OwnershipOfferBody.New body) {
    if (!(by instanceof Person owner)) {
      throw Refusal.forbidden(TRANSFER);
    }
    UserId to =
        UserId.parse(required("to", body.to()))
            .orElseThrow(() -> Refusal.invalid("to", "This is the id of a member."));
    OwnershipOffer offer = offerOwnership.offer(owner, addresses.tenant(tenant), to);
    return Bodies.created(
        OwnershipOfferBody.of(offer), "/v1/tenants/" + tenant + "/transfer-ownership");
  }

  @Get
  @Needs(TRANSFER)
  @Operation(
      operationId = "getOwnershipOffer",
      summary = "The open offer of ownership",
      description = "Whoever it is made to sees it, too.")
  OwnershipOfferBody get(@Parameter(hidden = true) Caller by, String tenant) {
    return OwnershipOfferBody.of(directory.offer(by, addresses.tenant(tenant)));
  }

  @Post("/accept")
  @Status(HttpStatus.NO_CONTENT)
  @Needs(TRANSFER)
  @Operation(
      operationId = "acceptOwnership",
      summary = "Own the tenant that is offered to me",
      description = "Whoever it is offered to needs no permission, and nobody else can accept.")
  HttpResponse<?> accept(@Parameter(hidden = true) Caller by, String tenant) {
    return Bodies.done(acceptOwnership.accept(by, addresses.tenant(tenant)));
  }

  @Delete
  @Status(HttpStatus.NO_CONTENT)
  @Needs(TRANSFER)
  @Operation(
      operationId = "withdrawOwnership",
      summary = "Withdraw the offer, or decline it",
      description = "Whoever it is made to needs no permission.")
  HttpResponse<?> withdraw(@Parameter(hidden = true) Caller by, String tenant) {
    return Bodies.done(withdrawOwnership.withdraw(by, addresses.tenant(tenant)));
  }
}
