package dev.bailiwick.api.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.explain.Proposal;
import dev.bailiwick.authorization.explain.Step;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change that is proposed, and who may make it; a batch of changes takes it as it stands, but for
 * what the register holds of a resource, which changes there.
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Step")
record StepBody(
    @Nullable GrantStep grant,
    @Nullable PlaceStep groupMember,
    @Nullable String revoke,
    @Nullable String renew,
    @Schema(description = "A member's; a resource's are set in the register, beside its others.")
        @Nullable AttributesStep attributes,
    @Nullable FeatureStep feature,
    @Nullable String restore,
    @Schema(description = "What whoever makes it needs.") List<String> needs,
    @Schema(description = "Some of those who may.") List<ReferenceBody> by) {

  /** A role to be granted. */
  @Introspected
  @Schema(name = "GrantStep")
  record GrantStep(ReferenceBody to, String role, ReferenceBody on) {}

  /** A place in a group to be given. */
  @Introspected
  @Schema(name = "GroupStep")
  record PlaceStep(String group, String member) {}

  /** Attributes to be set. */
  @Introspected
  @Schema(name = "AttributesStep")
  record AttributesStep(ReferenceBody of, Map<String, Object> set) {}

  /** A feature to be turned on. */
  @Introspected
  @Schema(name = "FeatureStep")
  record FeatureStep(String name, boolean enabled) {}

  static StepBody of(Proposal proposal, Reference resource) {
    ReferenceBody who = ReferenceBody.of(proposal.subject());
    ReferenceBody what = new ReferenceBody(resource.type(), resource.id());
    GrantStep grant = null;
    PlaceStep place = null;
    String revoke = null;
    String renew = null;
    AttributesStep attributes = null;
    FeatureStep feature = null;
    String restore = null;
    switch (proposal.step()) {
      case Step.Give(var role, var on) -> grant = new GrantStep(who, role, ReferenceBody.of(on));
      case Step.Join(var group) ->
          place = new PlaceStep(group.toString(), proposal.subject().id().toString());
      case Step.End(var id) -> revoke = id.toString();
      case Step.Renew(var id) -> renew = id.toString();
      case Step.SetOfMember(var name, var value) ->
          attributes = new AttributesStep(who, Map.of(name, value.tree()));
      case Step.SetOfResource(var name, var value) ->
          attributes = new AttributesStep(what, Map.of(name, value.tree()));
      case Step.TurnOn(var name) -> feature = new FeatureStep(name, true);
      case Step.Restore(var workspace) -> restore = workspace.toString();
    }
    return new StepBody(
        grant,
        place,
        revoke,
        renew,
        attributes,
        feature,
        restore,
        proposal.permissions(),
        proposal.by().stream().map(by -> new ReferenceBody(by.type(), by.id())).toList());
  }
}
