package dev.bailiwick.api.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.api.grant.GrantBody;
import dev.bailiwick.api.http.Addresses;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.api.http.Destinations;
import dev.bailiwick.api.http.ReferenceBody;
import dev.bailiwick.api.role.RoleBody;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.grant.usecase.GrantRole;
import dev.bailiwick.authorization.grant.usecase.RenewGrant;
import dev.bailiwick.authorization.grant.usecase.RevokeGrant;
import dev.bailiwick.authorization.group.usecase.AddToGroup;
import dev.bailiwick.authorization.group.usecase.RemoveFromGroup;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.role.usecase.PutRole;
import dev.bailiwick.authorization.role.usecase.RemoveRole;
import dev.bailiwick.tenants.member.usecase.ChangeMember;
import dev.bailiwick.tenants.member.usecase.ChangeMember.Stay;
import dev.bailiwick.tenants.member.usecase.RemoveMember;
import dev.bailiwick.tenants.plan.usecase.OverrideFeature;
import dev.bailiwick.tenants.workspace.usecase.ArchiveWorkspace;
import dev.bailiwick.tenants.workspace.usecase.ChangeWorkspace;
import dev.bailiwick.tenants.workspace.usecase.RestoreWorkspace;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
    @Nullable MoveBody moveWorkspace,
    @Schema(description = "A member, by our id; who is the caller leaves.")
        @Nullable String removeMember,
    @Schema(description = "A member, by our id.") @Nullable String disableMember,
    @Schema(description = "A member, by our id.") @Nullable String enableMember,
    @Nullable ExpiryBody memberExpiry,
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

    Consumer<PolicyDraft> joining(String field) {
      return AddToGroup.part(groupId(field), Bodies.required(field + ".member", member));
    }

    Consumer<PolicyDraft> leaving(String field) {
      return RemoveFromGroup.part(groupId(field), Bodies.required(field + ".member", member));
    }

    private GroupId groupId(String field) {
      return Addresses.id(GroupId::parse, Bodies.required(field + ".group", group));
    }
  }

  /** A feature that the tenant has or lacks whatever its plan says; null leaves it to the plan. */
  @Introspected
  @Schema(name = "FeatureChange", requiredProperties = "name")
  record FeatureChangeBody(@Nullable String name, @Nullable Boolean enabled) {

    Consumer<PolicyDraft> part(String field) {
      return OverrideFeature.part(Bodies.required(field + ".name", name), enabled);
    }
  }

  /** Where a workspace is to lie. */
  @Introspected
  @Schema(
      name = "WorkspaceMove",
      requiredProperties = {"id", "parent"})
  record MoveBody(
      @Nullable String id,
      @Schema(
              implementation = String.class,
              nullable = true,
              description = "The workspace to lie beneath from now on; null for the top.")
          @Nullable JsonNode parent) {

    Consumer<PolicyDraft> part(String field) {
      return ChangeWorkspace.moving(
          Addresses.id(WorkspaceId::parse, Bodies.required(field + ".id", id)),
          Destinations.read(field + ".parent", Bodies.required(field + ".parent", parent)));
    }
  }

  /** Until when a member stays. */
  @Introspected
  @Schema(
      name = "MemberExpiry",
      requiredProperties = {"id", "expires_at"})
  record ExpiryBody(
      @Nullable String id,
      @Schema(
              implementation = Instant.class,
              nullable = true,
              description = "Makes a guest of the member until then; null, a member for good.")
          @Nullable JsonNode expiresAt) {

    Consumer<PolicyDraft> part(String field) {
      String end = field + ".expires_at";
      Stay stay = new Stay(Bodies.instant(end, Bodies.required(end, expiresAt)));
      return changed(Bodies.required(field + ".id", id), new ChangeMember.Wanted(null, null, stay));
    }
  }

  /**
   * What the change does.
   *
   * @param field where it stands in the body
   */
  Consumer<PolicyDraft> part(String field) {
    List<Supplier<Consumer<PolicyDraft>>> said =
        Stream.of(
                one(grant, body -> GrantRole.part(body.wanted())),
                one(revoke, id -> RevokeGrant.part(Addresses.id(GrantId::parse, id))),
                one(renew, id -> RenewGrant.part(Addresses.id(GrantId::parse, id))),
                one(role, body -> role(field + ".role.", body)),
                one(removeRole, RemoveRole::part),
                one(groupMember, body -> body.joining(field + ".group_member")),
                one(removeGroupMember, body -> body.leaving(field + ".remove_group_member")),
                one(attributes, body -> body.part(field + ".attributes")),
                one(feature, body -> body.part(field + ".feature")),
                one(archive, id -> ArchiveWorkspace.part(workspace(id))),
                one(restore, id -> RestoreWorkspace.part(workspace(id))),
                one(moveWorkspace, body -> body.part(field + ".move_workspace")),
                one(removeMember, id -> RemoveMember.part(member(id))),
                one(disableMember, id -> changed(id, made(MemberStatus.DISABLED))),
                one(enableMember, id -> changed(id, made(MemberStatus.ACTIVE))),
                one(memberExpiry, body -> body.part(field + ".member_expiry")))
            .flatMap(Optional::stream)
            .toList();
    if (said.size() != 1) {
      throw Refusal.invalid(field, "A change has exactly one field.");
    }
    return said.getFirst().get();
  }

  private static <T> Optional<Supplier<Consumer<PolicyDraft>>> one(
      @Nullable T sent, Function<T, Consumer<PolicyDraft>> part) {
    return sent == null ? Optional.empty() : Optional.of(() -> part.apply(sent));
  }

  private static Consumer<PolicyDraft> role(String field, RoleBody body) {
    return PutRole.part(body.role(field, Bodies.required(field + "name", body.name())));
  }

  private static WorkspaceId workspace(String id) {
    return Addresses.id(WorkspaceId::parse, id);
  }

  private static UserId member(String id) {
    return Addresses.id(UserId::parse, id);
  }

  private static ChangeMember.Wanted made(MemberStatus status) {
    return new ChangeMember.Wanted(status, null, null);
  }

  private static Consumer<PolicyDraft> changed(String id, ChangeMember.Wanted wanted) {
    return ChangeMember.part(member(id), wanted);
  }
}
