package dev.bailiwick.api.decision;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Dated;
import dev.bailiwick.api.http.Problem;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.explain.usecase.ExplainAccess;
import dev.bailiwick.authorization.explain.usecase.ExplainAccess.Explained;
import dev.bailiwick.authorization.explain.usecase.ExplainAsOf;
import dev.bailiwick.authorization.history.AsOf;
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

/** Decisions explained, with what would change them. */
@Controller("/v1/tenants/{tenant}/policy/explain")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
@Tag(name = "policy")
@ApiResponse(
    responseCode = "4XX",
    description = "A problem",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
final class ExplainController {

  private final ExplainAccess explainAccess;
  private final ExplainAsOf explainAsOf;
  private final Addresses addresses;

  ExplainController(ExplainAccess explainAccess, ExplainAsOf explainAsOf, Addresses addresses) {
    this.explainAccess = explainAccess;
    this.explainAsOf = explainAsOf;
    this.addresses = addresses;
  }

  @Post
  @Needs("bw.decision:read")
  @Operation(
      operationId = "explainAccess",
      summary = "Why may this subject do this, or what would it take? Fully with bw.policy:read",
      description = "As of another day there are no ways: only today's policy can be changed.")
  @Dated
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.Evaluation.class)))
  ExplanationBody explain(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    Question question = EvaluationReader.read(JsonBody.of(request, body));
    TenantId id = addresses.tenant(tenant);
    Explained explained =
        switch (asOf) {
          case AsOf.Now now -> explainAccess.explain(by, id, question);
          case AsOf.Past past -> explainAsOf.explain(by, id, question, past);
        };
    return ExplanationBody.of(explained, asOf, question.resource().reference());
  }
}
