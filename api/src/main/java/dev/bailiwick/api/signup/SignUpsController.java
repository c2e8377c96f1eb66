package dev.bailiwick.api.signup;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.tenants.signup.usecase.DecideSignUp;
import dev.bailiwick.tenants.signup.usecase.PutSignUpPolicy;
import dev.bailiwick.tenants.signup.usecase.SignUpPolicyDirectory;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Who may sign up with the identity provider. */
@Controller("/v1/sign-ups")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "sign-ups")
@AnswersProblems
final class SignUpsController {

  private final DecideSignUp decideSignUp;
  private final SignUpPolicyDirectory directory;
  private final PutSignUpPolicy putSignUpPolicy;

  SignUpsController(
      DecideSignUp decideSignUp, SignUpPolicyDirectory directory, PutSignUpPolicy putSignUpPolicy) {
    this.decideSignUp = decideSignUp;
    this.directory = directory;
    this.putSignUpPolicy = putSignUpPolicy;
  }

  @Post("/decide")
  @Needs("bw.sign_up:decide")
  @Operation(
      operationId = "decideSignUp",
      summary = "Whether somebody may sign up; for the provider's trigger, which asks beforehand")
  SignUpBody.Verdict decide(@Parameter(hidden = true) Caller by, @Body SignUpBody body) {
    return SignUpBody.Verdict.of(decideSignUp.decide(by, body.read()));
  }

  @Get("/policy")
  @Needs("bw.sign_up:read")
  @Operation(operationId = "getSignUpPolicy", summary = "Who may sign up")
  SignUpPolicyBody policy(@Parameter(hidden = true) Caller by) {
    return SignUpPolicyBody.of(directory.get(by));
  }

  @Put("/policy")
  @Needs("bw.sign_up:change")
  @Operation(operationId = "putSignUpPolicy", summary = "Say who may sign up from now on")
  SignUpPolicyBody put(@Parameter(hidden = true) Caller by, @Body SignUpPolicyBody body) {
    return SignUpPolicyBody.of(putSignUpPolicy.put(by, body.read()));
  }
}
