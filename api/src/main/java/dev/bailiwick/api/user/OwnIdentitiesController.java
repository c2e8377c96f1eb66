package dev.bailiwick.api.user;

import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Items;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.user.usecase.OfferLink;
import dev.bailiwick.tenants.user.usecase.LinkIdentity;
import dev.bailiwick.tenants.user.usecase.UnlinkIdentity;
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

/** What somebody signs in with: taking a further identity in, and giving one up. */
@Controller("/v1/me/identities")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "users")
@AnswersProblems
final class OwnIdentitiesController {

  private final OfferLink offerLink;
  private final LinkIdentity linkIdentity;
  private final UnlinkIdentity unlinkIdentity;

  OwnIdentitiesController(
      OfferLink offerLink, LinkIdentity linkIdentity, UnlinkIdentity unlinkIdentity) {
    this.offerLink = offerLink;
    this.linkIdentity = linkIdentity;
    this.unlinkIdentity = unlinkIdentity;
  }

  @Post("/link")
  @Status(HttpStatus.CREATED)
  @Operation(
      operationId = "offerLink",
      summary = "A code that takes a further identity in, once, within ten minutes")
  LinkBody.Offered offer(@Parameter(hidden = true) Caller by) {
    return LinkBody.Offered.of(offerLink.offer(People.only(by)));
  }

  @Post
  @Operation(
      operationId = "linkIdentity",
      summary = "Make the identity of this sign-in one more of the user whose code this is")
  Items<IdentityBody> link(@Parameter(hidden = true) Caller by, @Body LinkBody body) {
    return new Items<>(
        linkIdentity.link(People.only(by), body.read()).identities().stream()
            .map(IdentityBody::of)
            .toList(),
        null);
  }

  @Delete("/{identity}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "unlinkIdentity", summary = "Give up one of several identities")
  void unlink(@Parameter(hidden = true) Caller by, String identity) {
    unlinkIdentity.unlink(People.only(by), identity);
  }
}
