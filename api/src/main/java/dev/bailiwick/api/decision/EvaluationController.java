package dev.bailiwick.api.decision;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** OpenID AuthZEN's access evaluation. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "decisions")
final class EvaluationController {

  private final EvaluateAccess evaluateAccess;
  private final Addresses addresses;

  EvaluationController(EvaluateAccess evaluateAccess, Addresses addresses) {
    this.evaluateAccess = evaluateAccess;
    this.addresses = addresses;
  }

  @Post("/access/v1/evaluation")
  @Consumes(MediaType.ALL)
  @Needs("bw.decision:read")
  @Operation(summary = "May this subject do this to that resource? In the application's own tenant")
  EvaluationAnswer evaluate(Caller by, HttpRequest<?> request, @Body byte @Nullable [] body) {
    return evaluate(by, null, request, body);
  }

  @Post("/tenants/{tenant}/access/v1/evaluation")
  @Consumes(MediaType.ALL)
  @Needs("bw.decision:read")
  @Operation(summary = "May this subject do this to that resource? In this tenant")
  EvaluationAnswer evaluateIn(
      Caller by, String tenant, HttpRequest<?> request, @Body byte @Nullable [] body) {
    return evaluate(by, addresses.tenant(tenant), request, body);
  }

  private EvaluationAnswer evaluate(
      Caller by, @Nullable TenantId tenant, HttpRequest<?> request, byte @Nullable [] body) {
    boolean json =
        request
            .getContentType()
            .filter(sent -> sent.getName().equals(MediaType.APPLICATION_JSON))
            .isPresent();
    if (!json || body == null) {
      throw Refusal.invalid("body", "Send a JSON object as application/json.");
    }
    Evaluation evaluation = EvaluationReader.read(body);
    Answer answer = evaluateAccess.evaluate(by, tenant, evaluation.question());
    return EvaluationAnswer.of(answer, evaluation.explain());
  }
}
