package dev.bailiwick.api.policy;

import static dev.bailiwick.api.http.Bodies.POLICY_VERSION;

import dev.bailiwick.api.Needs;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.AnswersProblems;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Cursors;
import dev.bailiwick.api.http.Paged;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.change.usecase.ChangeTogether;
import dev.bailiwick.authorization.history.Skipped;
import dev.bailiwick.authorization.history.usecase.RollBack;
import dev.bailiwick.authorization.preview.usecase.PreviewChanges;
import dev.bailiwick.authorization.preview.usecase.PreviewChanges.Previewed;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Consumer;

/** Many changes of a tenant's policy at once, made or previewed. */
@Controller("/v1/tenants/{tenant}/policy")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "policy")
@AnswersProblems
final class PolicyController {

  private final ChangeTogether changeTogether;
  private final PreviewChanges previewChanges;
  private final RollBack rollBack;
  private final Addresses addresses;
  private final Cursors cursors;

  PolicyController(
      ChangeTogether changeTogether,
      PreviewChanges previewChanges,
      RollBack rollBack,
      Addresses addresses,
      Cursors cursors) {
    this.changeTogether = changeTogether;
    this.previewChanges = previewChanges;
    this.rollBack = rollBack;
    this.addresses = addresses;
    this.cursors = cursors;
  }

  /** The version that holds the changes. */
  @Introspected
  @Schema(name = "PolicyVersion")
  record VersionBody(long policyVersion) {}

  @Post("/changes")
  @Needs("bw.policy:read")
  @Operation(
      operationId = "changePolicy",
      summary = "Make several changes, all or none; each needs what it needs on its own")
  HttpResponse<VersionBody> change(
      @Parameter(hidden = true) Caller by, String tenant, @Body ChangesBody body) {
    long previewed = Bodies.required("if_policy_version", body.ifPolicyVersion());
    Changed<Long> changed =
        changeTogether.change(by, addresses.tenant(tenant), body.parts(), previewed);
    return HttpResponse.ok(new VersionBody(changed.policyVersion()))
        .header(POLICY_VERSION, Long.toString(changed.policyVersion()));
  }

  @Post("/rollback")
  @Needs("bw.policy:rollback")
  @Operation(
      operationId = "rollBackPolicy",
      summary = "Bring back the roles, groups and grants of a version, as a new one")
  HttpResponse<RollbackBody> rollBack(
      @Parameter(hidden = true) Caller by, String tenant, @Body RollbackBody.New body) {
    long version = Bodies.required("to_version", body.toVersion());
    Changed<List<Skipped>> changed = rollBack.rollBack(by, addresses.tenant(tenant), version);
    return HttpResponse.ok(RollbackBody.of(changed))
        .header(POLICY_VERSION, Long.toString(changed.policyVersion()));
  }

  @Post("/preview")
  @Needs("bw.policy:read")
  @Operation(
      operationId = "previewPolicy",
      summary = "Who would gain or lose what by these changes; none of them is made",
      description =
          "One change by which the caller leaves needs no permission, and shows what becomes of"
              + " the caller.")
  @Paged
  HttpResponse<PreviewBody> preview(
      @Parameter(hidden = true) Caller by,
      String tenant,
      @Body ChangesBody body,
      HttpRequest<?> request) {
    TenantId id = addresses.tenant(tenant);
    Page.Request wanted = cursors.wanted(request);
    List<Consumer<PolicyDraft>> parts = body.parts();
    Previewed previewed =
        body.isLeaving(by.subject())
            ? previewChanges.previewOwn(by, id, parts.getFirst(), wanted)
            : previewChanges.preview(by, id, parts, wanted);
    return cursors.page(
        request,
        previewed.shifts(),
        (shifts, next) -> PreviewBody.of(shifts, previewed.policyVersion(), next));
  }
}
