package dev.bailiwick.api.policy;

import dev.bailiwick.api.grant.GrantBody;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.api.role.RoleBody;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.grant.usecase.GrantRole;
import dev.bailiwick.authorization.grant.usecase.RenewGrant;
import dev.bailiwick.authorization.grant.usecase.RevokeGrant;
import dev.bailiwick.authorization.group.usecase.AddToGroup;
import dev.bailiwick.authorization.group.usecase.RemoveFromGroup;
import dev.bailiwick.authorization.role.usecase.PutRole;
import dev.bailiwick.authorization.role.usecase.RemoveRole;
import dev.bailiwick.tenants.plan.usecase.OverrideFeature;
import dev.bailiwick.tenants.workspace.usecase.ArchiveWorkspace;
import dev.bailiwick.tenants.workspace.usecase.RestoreWorkspace;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One change of a batch: exactly one of the fields that change something. */
@Introspected
@Schema(name = "Change", description = "Exactly one of the fields that change something.")
record ChangeBody(
    GrantBody.@Nullable New grant,
    @Schema(description = "A grant's id.") @Nullable String revoke,
    @Schema(description = "The id of a grant that is to have no end.") @Nullable String renew,
    @Nullable RoleBody role,
    @Schema(description = "A role's name.") @Nullable String removeRole,
    @Nullable PlaceBody groupMember,
    @Nullable PlaceBody removeGroupMember,
    @Nullable AttributesBody attributes,
    @Nullable FeatureChangeBody feature,
    @Schema(description = "A workspace's id.") @Nullable String archive,
    @Schema(description = "A workspace's id.") @Nullable String restore,
    @Schema(description = NOT_READ) @Nullable List<String> needs,
    @Schema(description = NOT_READ) @Nullable List<ReferenceBody> by) {

  private static final String NOT_READ =
      "Not read: explain says this of the changes that it proposes, which may come as they are.";

  /** A member's place in a group. */
  @Introspected
  @Schema(
      name = "GroupPlace",
      requiredProperties = {"group", "member"})
  record PlaceBody(
      @Nullable String group,
      @Schema(description = "Our id or the external one.") @Nullable String member) {

    GroupId groupId(String field) {
      return Addresses.id(GroupId::parse, Bodies.required(field + ".group", group));
    }

    String member(String field) {
      return Bodies.required(field + ".member", member);
    }
  }

  /** A feature that the tenant has or lacks whatever its plan says; null leaves it to the plan. */
  @Introspected
  @Schema(name = "FeatureChange", requiredProperties = "name")
  record FeatureChangeBody(@Nullable String name, @Nullable Boolean enabled) {}

  /**
   * What the change does.
   *
   * @param field where it stands in the body
   */
  Consumer<PolicyDraft> part(String field) {
    List<Object> said =
        Stream.of(
                grant,
                revoke,
                renew,
                role,
                removeRole,
                groupMember,
                removeGroupMember,
                attributes,
                feature,
                archive,
                restore)
            .filter(Objects::nonNull)
            .toList();
    if (said.size() != 1) {
      throw Refusal.invalid(field, "A change has exactly one field.");
    }
    if (said.getFirst() instanceof String name) {
      return named(name);
    }
    return switch (said.getFirst()) {
      case GrantBody.New body -> GrantRole.part(body.wanted());
      case RoleBody body ->
          PutRole.part(
              body.role(field + ".role.", Bodies.required(field + ".role.name", body.name())));
      case AttributesBody body -> body.part(field + ".attributes");
      case FeatureChangeBody body ->
          OverrideFeature.part(
              Bodies.required(field + ".feature.name", body.name()), body.enabled());
      case PlaceBody body -> place(field, body);
      default -> throw new IllegalStateException("a field that is no change");
    };
  }

  private Consumer<PolicyDraft> named(String name) {
    if (revoke != null) {
      return RevokeGrant.part(Addresses.id(GrantId::parse, name));
    }
    if (renew != null) {
      return RenewGrant.part(Addresses.id(GrantId::parse, name));
    }
    if (removeRole != null) {
      return RemoveRole.part(name);
    }
    WorkspaceId workspace = Addresses.id(WorkspaceId::parse, name);
    return archive != null ? ArchiveWorkspace.part(workspace) : RestoreWorkspace.part(workspace);
  }

  private Consumer<PolicyDraft> place(String field, PlaceBody body) {
    return groupMember != null
        ? AddToGroup.part(
            body.groupId(field + ".group_member"), body.member(field + ".group_member"))
        : RemoveFromGroup.part(
            body.groupId(field + ".remove_group_member"),
            body.member(field + ".remove_group_member"));
  }
}
