package dev.bailiwick.api.reconciliation;

import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.reconciliation.Reconciliation;
import dev.bailiwick.authorization.reconciliation.ReconciliationId;
import dev.bailiwick.authorization.reconciliation.usecase.ReconciliationDirectory;
import dev.bailiwick.authorization.reconciliation.usecase.StartReconciliation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Comparisons of our users with the identity provider's, for operators. */
@Controller("/v1/reconciliations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "operation")
@AnswersProblems
final class ReconciliationsController {

  private final StartReconciliation start;
  private final ReconciliationDirectory directory;

  ReconciliationsController(StartReconciliation start, ReconciliationDirectory directory) {
    this.start = start;
    this.directory = directory;
  }

  @Post
  @Status(HttpStatus.ACCEPTED)
  @Needs("bw.user:read")
  @Operation(
      operationId = "startReconciliation",
      summary = "Compare our users with the identity provider's; to mend needs bw.user:change too")
  HttpResponse<ReconciliationBody> start(
      @Parameter(hidden = true) Caller by, @Body ReconciliationBody.New body) {
    Reconciliation begun = start.start(by, required("dry_run", body.dryRun()));
    return HttpResponse.accepted()
        .header(HttpHeaders.LOCATION, "/v1/reconciliations/" + begun.id())
        .body(ReconciliationBody.of(begun));
  }

  @Get("/{reconciliation}")
  @Needs("bw.user:read")
  @Operation(
      operationId = "getReconciliation",
      summary = "How far a reconciliation has come, and what it has found")
  ReconciliationBody get(@Parameter(hidden = true) Caller by, String reconciliation) {
    return ReconciliationBody.of(
        directory.get(by, Addresses.id(ReconciliationId::parse, reconciliation)));
  }
}
