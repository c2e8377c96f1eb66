package dev.bailiwick.api.user;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.user.usecase.ResetPassword;
import dev.bailiwick.tenants.user.usecase.SignOutUser;
import dev.bailiwick.tenants.user.usecase.SwitchUser;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The accounts that people have with the identity provider. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "users")
@AnswersProblems
final class AccountsController {

  private final SwitchUser switchUser;
  private final SignOutUser signOutUser;
  private final ResetPassword resetPassword;

  AccountsController(SwitchUser switchUser, SignOutUser signOutUser, ResetPassword resetPassword) {
    this.switchUser = switchUser;
    this.signOutUser = signOutUser;
    this.resetPassword = resetPassword;
  }

  @Post("/users/{user}/disable")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.user:change")
  @Operation(
      operationId = "disableUser",
      summary = "Nobody signs in as this user any more, and their tokens stop, everywhere")
  void disable(@Parameter(hidden = true) Caller by, String user) {
    switchUser.disable(by, id(user));
  }

  @Post("/users/{user}/enable")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.user:change")
  @Operation(operationId = "enableUser", summary = "Let a user sign in again")
  void enable(@Parameter(hidden = true) Caller by, String user) {
    switchUser.enable(by, id(user));
  }

  @Post("/users/{user}/sign-out")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.user:change")
  @Operation(operationId = "signOutUser", summary = "End whatever a user is signed in to")
  void signOut(@Parameter(hidden = true) Caller by, String user) {
    signOutUser.signOut(by, id(user));
  }

  @Post("/users/{user}/reset-password")
  @Status(HttpStatus.NO_CONTENT)
  @Needs("bw.user:change")
  @Operation(
      operationId = "resetPassword",
      summary = "Have a user choose a new password; the provider writes to them")
  void resetPassword(@Parameter(hidden = true) Caller by, String user) {
    resetPassword.reset(by, id(user));
  }

  @Post("/me/sign-out-everywhere")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "signOutEverywhere", summary = "End whatever I am signed in to")
  void signOutEverywhere(@Parameter(hidden = true) Caller by) {
    signOutUser.signOutMyself(People.only(by));
  }

  private static UserId id(String user) {
    return Addresses.id(UserId::parse, user);
  }
}
