package dev.bailiwick.api.signup;

import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.tenants.signup.SignUpPolicy;
import dev.bailiwick.tenants.signup.SignUpPolicy.Mode;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may sign up, as it is sent. */
@Introspected
@Schema(name = "SignUpPolicy", requiredProperties = "mode")
record SignUpPolicyBody(
    @Schema(
            type = "string",
            allowableValues = {"open", "invite_only", "domains"})
        @Nullable String mode,
    @Nullable List<@Nullable String> domains,
    @Schema(
            description =
                "People of these domains come from their own provider and from no other, so that"
                    + " what it says of them needs no confirmation.")
        @Nullable Boolean confirmOwnDomains) {

  static SignUpPolicyBody of(SignUpPolicy policy) {
    return new SignUpPolicyBody(
        policy.mode().name().toLowerCase(Locale.ROOT),
        policy.domains().stream().sorted().toList(),
        policy.confirmOwnDomains());
  }

  SignUpPolicy read() {
    Set<String> named = new HashSet<>();
    if (domains != null) {
      domains.forEach(domain -> named.add(Bodies.required("domains", domain)));
    }
    return new SignUpPolicy(
        mode(Bodies.required("mode", mode)), named, Boolean.TRUE.equals(confirmOwnDomains));
  }

  private static Mode mode(String sent) {
    return switch (sent) {
      case "open" -> Mode.OPEN;
      case "invite_only" -> Mode.INVITE_ONLY;
      case "domains" -> Mode.DOMAINS;
      default -> throw Refusal.invalid("mode", "Sign-up is open, invite_only or goes by domains.");
    };
  }
}
