package dev.bailiwick.persistence;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the view that holds all of a policy; {@code kind} says which of its columns count. */
@MappedEntity("policy_row")
record PolicyRow(
    String kind,
    @Id UUID id,
    @Nullable Long version,
    @Nullable UUID parentId,
    @Nullable String externalId,
    @Nullable String status,
    @Nullable UUID homeTenantId,
    @Nullable UUID userId,
    @Nullable UUID applicationId,
    @Nullable String role,
    @Nullable UUID workspaceId,
    @Nullable String resourceType,
    @Nullable String resourceId,
    @Nullable Instant expiresAt) {

  long tenantVersion() {
    return requireNonNull(version);
  }

  Workspace workspace() {
    return new Workspace(new WorkspaceId(id), parentId == null ? null : new WorkspaceId(parentId));
  }

  Member member() {
    MemberStatus standing = Words.parse(MemberStatus.class, requireNonNull(status));
    return new Member(new UserId(id), externalId, standing);
  }

  TenantId home() {
    return new TenantId(requireNonNull(homeTenantId));
  }

  Grant grant() {
    Subject to =
        userId == null
            ? Subject.of(new ApplicationId(requireNonNull(applicationId)))
            : Subject.of(new UserId(userId));
    ScopeColumns on = new ScopeColumns(workspaceId, resourceType, resourceId);
    return new Grant(new GrantId(id), to, requireNonNull(role), on.scope(), expiresAt);
  }
}
