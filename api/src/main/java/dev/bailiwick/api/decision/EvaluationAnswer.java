package dev.bailiwick.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.authorization.decision.Decision;
import dev.bailiwick.authorization.decision.Decision.Carrier;
import dev.bailiwick.authorization.decision.Decision.Deny;
import dev.bailiwick.authorization.decision.Decision.Permit;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** AuthZEN's answer; reasons stand in its context only where they were asked for. */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvaluationAnswer", requiredProperties = "decision")
record EvaluationAnswer(boolean decision, @Nullable Map<String, Object> context) {

  private static final String LANGUAGE = "en";

  static EvaluationAnswer of(Answer answer, boolean explain) {
    return new EvaluationAnswer(answer.decision().permitted(), explain ? reasons(answer) : null);
  }

  private static Map<String, Object> reasons(Answer answer) {
    Map<String, Object> reasons = new LinkedHashMap<>();
    reasons.put("code", answer.decision().code());
    reasons.put("policy_version", answer.policyVersion());
    if (answer.aboutOneself()) {
      reasons.put("reason_user", Map.of(LANGUAGE, toUser(answer.decision())));
    }
    if (answer.toAdmin()) {
      reasons.put("reason_admin", Map.of(LANGUAGE, toAdmin(answer.decision())));
    }
    return reasons;
  }

  private static String toUser(Decision decision) {
    return switch (decision) {
      case Permit permit -> "A role of yours allows this.";
      case Deny deny -> deny.reason().sentence();
    };
  }

  private static String toAdmin(Decision decision) {
    return switch (decision) {
      case Permit(Carrier carrier) ->
          "The entry %s of the role %s, by the grant %s, allows this."
              .formatted(carrier.entry(), carrier.role(), carrier.grant());
      case Deny deny -> deny.reason().sentence();
    };
  }
}
