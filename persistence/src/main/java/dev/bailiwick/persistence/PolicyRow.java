package dev.bailiwick.persistence;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.json.JsonObject;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;
import dev.bailiwick.authorization.policy.PolicyTrees;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.policy.TenantStanding.Status;
import dev.bailiwick.authorization.role.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view that holds all of a policy; {@code kind} says which of its columns count.
 *
 * @param flag of a feature: it is on; of a workspace: archived; of a member: an identity is
 *     disabled
 * @param parentId the workspace that one lies in, or the resource that a grant is on; of an
 *     application, its home
 * @param content canonical JSON; of a key, its hash; of a client, its issuer; of a limit, its value
 */
record PolicyRow(
    String kind,
    UUID id,
    @Nullable Long version,
    @Nullable String name,
    @Nullable String status,
    @Nullable Instant expiresAt,
    @Nullable Boolean flag,
    @Nullable Boolean mfaEnrolled,
    @Nullable UUID parentId,
    @Nullable UUID userId,
    @Nullable UUID applicationId,
    @Nullable UUID groupId,
    @Nullable UUID workspaceId,
    @Nullable String resourceType,
    @Nullable String resourceId,
    @Nullable String content) {

  /** The row on which the result stands, its columns in the order of these components. */
  static PolicyRow of(ResultSet row) throws SQLException {
    OffsetDateTime end = row.getObject(6, OffsetDateTime.class);
    return new PolicyRow(
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getObject(3, Long.class),
        row.getString(4),
        row.getString(5),
        end == null ? null : end.toInstant(),
        row.getObject(7, Boolean.class),
        row.getObject(8, Boolean.class),
        row.getObject(9, UUID.class),
        row.getObject(10, UUID.class),
        row.getObject(11, UUID.class),
        row.getObject(12, UUID.class),
        row.getObject(13, UUID.class),
        row.getString(14),
        row.getString(15),
        row.getString(16));
  }

  long tenantVersion() {
    return requireNonNull(version);
  }

  Status tenantStatus() {
    return Words.parse(Status.class, requireNonNull(status));
  }

  String knownName() {
    return requireNonNull(name);
  }

  String hash() {
    return requireNonNull(content);
  }

  Instant end() {
    return requireNonNull(expiresAt);
  }

  Client client() {
    return new Client(requireNonNull(content), knownName());
  }

  long limit() {
    return Long.parseLong(requireNonNull(content));
  }

  boolean isOn() {
    return requireNonNull(flag);
  }

  UserId user() {
    return new UserId(requireNonNull(userId));
  }

  TenantId home() {
    return new TenantId(requireNonNull(parentId));
  }

  Workspace workspace() {
    return new Workspace(new WorkspaceId(id), parent(), knownName(), isOn());
  }

  @Nullable WorkspaceId parent() {
    return parentId == null ? null : new WorkspaceId(parentId);
  }

  Member member() {
    MemberStatus standing = Words.parse(MemberStatus.class, requireNonNull(status));
    SignIn signIn = flag == null || mfaEnrolled == null ? null : new SignIn(flag, mfaEnrolled);
    return new Member(
        new UserId(id),
        name,
        standing,
        expiresAt,
        signIn,
        AttributesColumn.parse(requireNonNull(content)));
  }

  Set<String> subjectAttributes() {
    return tree() instanceof List<?> names
        ? names.stream().map(String.class::cast).collect(Collectors.toSet())
        : Set.of();
  }

  DeclaredAttribute attribute() {
    return PolicyTrees.declared(JsonObject.of(tree()));
  }

  Role role() {
    return PolicyTrees.role(tree());
  }

  Product product() {
    return PolicyTrees.product(tree());
  }

  Plan plan() {
    return PolicyTrees.plan(tree());
  }

  Grant grant() {
    ScopeColumns on = new ScopeColumns(workspaceId, resourceType, resourceId);
    Condition condition = ConditionColumn.parse(content);
    return new Grant(new GrantId(id), to(), knownName(), on.scope(), expiresAt, condition);
  }

  private Subject to() {
    if (userId != null) {
      return Subject.of(new UserId(userId));
    }
    return groupId != null
        ? Subject.of(new GroupId(groupId))
        : Subject.of(new ApplicationId(requireNonNull(applicationId)));
  }

  private @Nullable Object tree() {
    return CanonicalJson.read(requireNonNull(content));
  }
}
