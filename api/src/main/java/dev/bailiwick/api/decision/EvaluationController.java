package dev.bailiwick.api.decision;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** OpenID AuthZEN's access evaluation. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "decisions")
@ApiResponse(
    responseCode = "4XX",
    description = "What is wrong, as AuthZEN has it",
    content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "string")))
final class EvaluationController {

  private static final String DECISIONS = "bailiwick.decisions";

  private final EvaluateAccess evaluateAccess;
  private final Addresses addresses;
  private final MeterRegistry meters;

  EvaluationController(EvaluateAccess evaluateAccess, Addresses addresses, MeterRegistry meters) {
    this.evaluateAccess = evaluateAccess;
    this.addresses = addresses;
    this.meters = meters;
  }

  @Post("/access/v1/evaluation")
  @Consumes(MediaType.ALL)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EvaluationSchema.class)))
  @Needs("bw.decision:read")
  @Operation(
      operationId = "evaluateAccess",
      summary = "May this subject do this to that resource? In the application's own tenant")
  EvaluationAnswer evaluate(
      @Parameter(hidden = true) Caller by,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return evaluate(by, null, request, body);
  }

  @Post("/tenants/{tenant}/access/v1/evaluation")
  @Consumes(MediaType.ALL)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EvaluationSchema.class)))
  @Needs("bw.decision:read")
  @Operation(
      operationId = "evaluateAccessInTenant",
      summary = "May this subject do this to that resource? In this tenant")
  EvaluationAnswer evaluateIn(
      @Parameter(hidden = true) Caller by,
      String tenant,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
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
    meters.counter(DECISIONS, "code", answer.decision().code()).increment();
    return EvaluationAnswer.of(answer, evaluation.explain());
  }
}
