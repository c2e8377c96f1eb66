package dev.bailiwick.api.signup;

import dev.bailiwick.tenants.signup.SignUp;
import dev.bailiwick.tenants.signup.SignUpVerdict;
import dev.bailiwick.tenants.signup.SignUpVerdict.Allowed;
import dev.bailiwick.tenants.signup.SignUpVerdict.Refused;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who is about to sign up, as the trigger sends it. */
@Introspected
@Schema(name = "SignUp")
record SignUpBody(
    @Nullable String userPoolId,
    @Nullable String clientId,
    @Schema(description = "As Cognito names it, such as PreSignUp_SignUp.")
        @Nullable String triggerSource,
    @Nullable String email) {

  SignUp read() {
    return new SignUp(triggerSource, email);
  }

  /** What the trigger is answered. */
  @Introspected
  @Schema(name = "SignUpVerdict")
  record Verdict(
      @Schema(
              type = "string",
              allowableValues = {"allow", "refuse"})
          String decision,
      boolean autoConfirm,
      boolean autoVerifyEmail,
      @Schema(
              type = "string",
              allowableValues = {
                "open",
                "invited",
                "domain",
                "not_invited",
                "domain_not_allowed",
                "closed"
              })
          String reason) {

    static Verdict of(SignUpVerdict verdict) {
      String reason = verdict.reason().name().toLowerCase(Locale.ROOT);
      return switch (verdict) {
        case Allowed allowed -> new Verdict("allow", allowed.vouched(), allowed.vouched(), reason);
        case Refused refused -> new Verdict("refuse", false, false, reason);
      };
    }
  }
}
