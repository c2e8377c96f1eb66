package dev.bailiwick.api.user;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.user.usecase.EraseUser;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;

/** Forgetting people; what they did stays, under an id that is nobody any more. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "users")
@AnswersProblems
final class ErasureController {

  private final Optional<EraseUser> eraseUser;

  ErasureController(Optional<EraseUser> eraseUser) {
    this.eraseUser = eraseUser;
  }

  @Delete("/users/{user}")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.user:delete")
  @Operation(operationId = "eraseUser", summary = "Erase a person, in all of their tenants")
  void erase(
      @Parameter(hidden = true) Caller by,
      String user,
      @Parameter(description = "End their account with the identity provider, too.")
          @QueryValue(value = "at_provider", defaultValue = "false")
          boolean atProvider) {
    useCase().erase(by, Addresses.id(UserId::parse, user), atProvider);
  }

  @Delete("/me")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "eraseMe", summary = "Erase myself, in all of my tenants")
  void eraseMe(
      @Parameter(hidden = true) Caller by,
      @Parameter(description = "End my account with the identity provider, too.")
          @QueryValue(value = "at_provider", defaultValue = "false")
          boolean atProvider) {
    useCase().eraseMyself(People.only(by), atProvider);
  }

  private EraseUser useCase() {
    return eraseUser.orElseThrow(
        () -> Refusal.conflict("no_eraser", "Nothing can be erased in this installation yet."));
  }
}
