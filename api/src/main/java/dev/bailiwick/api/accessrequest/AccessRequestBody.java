package dev.bailiwick.api.accessrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.api.http.Trees;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.tenants.accessrequest.RequestedAccess;
import dev.bailiwick.tenants.accessrequest.RequestedAccess.Decided;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An access request as it is sent. */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AccessRequest")
public record AccessRequestBody(
    String id,
    @Schema(
            type = "string",
            allowableValues = {"member", "grant", "support"},
            description = "Who asks: a member for themself, who grants a role, or an operator.")
        String kind,
    ReferenceBody requestedBy,
    @Schema(description = "Who would hold more by it.") ReferenceBody wantedFor,
    List<ChangeStep> changes,
    @Schema(description = Trees.CONDITION) @Nullable Object condition,
    String reason,
    @Schema(description = "When the access ends; without it, never.") @Nullable Instant expiresAt,
    @Schema(description = "How long the access lasts once it is approved.") @Nullable Long minutes,
    @Schema(
            type = "string",
            allowableValues = {"open", "approved", "refused", "withdrawn", "ended"})
        String status,
    Instant createdAt,
    @Schema(description = "Nobody can approve it from then on.") Instant openUntil,
    @Nullable ReferenceBody decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String note) {

  /** One change that is asked for: exactly one of the fields. */
  @Introspected
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "AccessRequestChange")
  public record ChangeStep(
      @Nullable GrantWanted grant,
      @Nullable PlaceWanted groupMember,
      @Schema(description = "The id of a grant that has ended.") @Nullable String renew) {}

  /** A role that is asked for. */
  @Introspected
  @Schema(name = "AccessRequestGrant")
  public record GrantWanted(ReferenceBody to, String role, ReferenceBody on) {}

  /** A place in a group that is asked for. */
  @Introspected
  @Schema(name = "AccessRequestPlace")
  public record PlaceWanted(String group, String member) {}

  public static AccessRequestBody of(RequestedAccess request) {
    Decided decided = request.decision();
    Duration from = request.lasting().from();
    return new AccessRequestBody(
        request.id().toString(),
        request.kind().name().toLowerCase(Locale.ROOT),
        ReferenceBody.of(request.requestedBy()),
        ReferenceBody.of(request.wantedFor()),
        request.steps().stream().map(step -> step(step, request.wantedFor())).toList(),
        Trees.of(request.condition()),
        request.reason(),
        request.lasting().until(),
        from == null ? null : from.toMinutes(),
        request.status().name().toLowerCase(Locale.ROOT),
        request.createdAt(),
        request.openUntil(),
        decided == null ? null : ReferenceBody.of(decided.by()),
        decided == null ? null : decided.at(),
        decided == null ? null : decided.note());
  }

  private static ChangeStep step(Step step, Subject to) {
    return switch (step) {
      case Step.Give(var role, var on) ->
          new ChangeStep(
              new GrantWanted(ReferenceBody.of(to), role, ReferenceBody.of(on)), null, null);
      case Step.Join(var group) ->
          new ChangeStep(null, new PlaceWanted(group.toString(), to.id().toString()), null);
      case Step.Renew(var grant) -> new ChangeStep(null, null, grant.toString());
      default -> throw new IllegalStateException("nobody asks for " + step);
    };
  }
}
