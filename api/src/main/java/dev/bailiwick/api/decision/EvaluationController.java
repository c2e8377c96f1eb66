package dev.bailiwick.api.decision;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Dated;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.decision.usecase.Batch;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess;
import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Answer;
import dev.bailiwick.authorization.decision.usecase.EvaluateAsOf;
import dev.bailiwick.authorization.decision.usecase.Question;
import dev.bailiwick.authorization.history.AsOf;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * OpenID AuthZEN's access evaluations. What can be answered from memory is answered on the event
 * loop, where it came in; all else goes to a thread that may wait.
 */
@Controller
@Consumes(MediaType.ALL)
@Tag(name = "decisions")
@ApiResponse(
    responseCode = "4XX",
    description = "What is wrong, as AuthZEN has it",
    content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "string")))
final class EvaluationController {

  private final EvaluateAccess evaluateAccess;
  private final EvaluateAsOf evaluateAsOf;
  private final Addresses addresses;
  private final DecisionCounters counters;
  private final DecisionLog log;
  private final Executor blocking;

  EvaluationController(
      EvaluateAccess evaluateAccess,
      EvaluateAsOf evaluateAsOf,
      Addresses addresses,
      DecisionCounters counters,
      DecisionLog log,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.evaluateAccess = evaluateAccess;
    this.evaluateAsOf = evaluateAsOf;
    this.addresses = addresses;
    this.counters = counters;
    this.log = log;
    this.blocking = blocking;
  }

  @Post("/access/v1/evaluation")
  @Needs("bw.decision:read")
  @Operation(
      operationId = "evaluateAccess",
      summary = "May this subject do this to that resource? In the application's own tenant")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.Evaluation.class)))
  @ApiResponse(
      responseCode = "200",
      description = "A permit or a deny",
      content = @Content(schema = @Schema(implementation = Schemas.Answer.class)))
  @Dated
  CompletionStage<byte[]> evaluate(
      @Parameter(hidden = true) Caller by,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return one(by, null, asOf, JsonBody.of(request, body));
  }

  @Post("/tenants/{tenant}/access/v1/evaluation")
  @Needs("bw.decision:read")
  @Operation(
      operationId = "evaluateAccessInTenant",
      summary = "May this subject do this to that resource? In this tenant")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.Evaluation.class)))
  @ApiResponse(
      responseCode = "200",
      description = "A permit or a deny",
      content = @Content(schema = @Schema(implementation = Schemas.Answer.class)))
  @Dated
  CompletionStage<byte[]> evaluateIn(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return one(by, tenant, asOf, JsonBody.of(request, body));
  }

  @Post("/access/v1/evaluations")
  @Needs("bw.decision:read")
  @Operation(
      operationId = "evaluateAccesses",
      summary = "Many evaluations at once, at most 1,000, in the application's own tenant")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.Evaluations.class)))
  @ApiResponse(
      responseCode = "200",
      description = "An answer to each, up to the one that ends them",
      content = @Content(schema = @Schema(implementation = Schemas.AnswerList.class)))
  @Dated
  CompletionStage<byte[]> evaluateAll(
      @Parameter(hidden = true) Caller by,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return many(by, null, asOf, JsonBody.of(request, body));
  }

  @Post("/tenants/{tenant}/access/v1/evaluations")
  @Needs("bw.decision:read")
  @Operation(
      operationId = "evaluateAccessesInTenant",
      summary = "Many evaluations at once, at most 1,000, in this tenant")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Schemas.Evaluations.class)))
  @ApiResponse(
      responseCode = "200",
      description = "An answer to each, up to the one that ends them",
      content = @Content(schema = @Schema(implementation = Schemas.AnswerList.class)))
  @Dated
  CompletionStage<byte[]> evaluateAllIn(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Parameter(hidden = true) AsOf asOf,
      HttpRequest<?> request,
      @Parameter(hidden = true) @Body byte @Nullable [] body) {
    return many(by, tenant, asOf, JsonBody.of(request, body));
  }

  private CompletionStage<byte[]> one(Caller by, @Nullable String tenant, AsOf asOf, byte[] body) {
    Question question = EvaluationReader.read(body);
    Function<Answer, byte[]> written = log.noting(by, tenant, question, this::written);
    return switch (asOf) {
      case AsOf.Now now ->
          answer(
              tenant,
              id -> evaluateAccess.evaluateInMemory(by, id, question),
              id -> evaluateAccess.evaluate(by, id, question),
              written);
      case AsOf.Past past ->
          later(() -> written.apply(evaluateAsOf.evaluate(by, found(tenant), question, past)));
    };
  }

  private CompletionStage<byte[]> many(Caller by, @Nullable String tenant, AsOf asOf, byte[] body) {
    Batch batch = EvaluationReader.readBatch(body);
    if (batch.items().isEmpty()) {
      return one(by, tenant, asOf, body);
    }
    Function<List<Answer>, byte[]> written = log.notingAll(by, tenant, batch, this::written);
    return switch (asOf) {
      case AsOf.Now now ->
          answer(
              tenant,
              id -> evaluateAccess.evaluateInMemory(by, id, batch),
              id -> evaluateAccess.evaluate(by, id, batch),
              written);
      case AsOf.Past past ->
          later(() -> written.apply(evaluateAsOf.evaluate(by, found(tenant), batch, past)));
    };
  }

  private CompletionStage<byte[]> later(Supplier<byte[]> answer) {
    return CompletableFuture.supplyAsync(answer, blocking);
  }

  private <T> CompletionStage<byte[]> answer(
      @Nullable String tenant,
      Function<@Nullable TenantId, @Nullable T> atOnce,
      Function<@Nullable TenantId, T> inTime,
      Function<T, byte[]> written) {
    TenantId known = tenant == null ? null : Addresses.tenantInMemory(tenant);
    T answer = tenant == null || known != null ? atOnce.apply(known) : null;
    return answer == null
        ? later(() -> written.apply(inTime.apply(found(tenant))))
        : CompletableFuture.completedFuture(written.apply(answer));
  }

  private @Nullable TenantId found(@Nullable String tenant) {
    return tenant == null ? null : addresses.tenant(tenant);
  }

  private byte[] written(Answer answer) {
    counters.count(answer.decision());
    return EvaluationAnswers.of(answer);
  }

  private byte[] written(List<Answer> answers) {
    counters.count(answers);
    return EvaluationAnswers.of(answers);
  }
}
