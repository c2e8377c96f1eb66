package dev.bailiwick.authorization.policy;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import org.jspecify.annotations.Nullable;

/** One thing that changes in a tenant's policy; whatever {@code decide} reads changes by one. */
public sealed interface PolicyChange {

  /** The tenant begins; always the first change of its ledger. */
  record TenantCreated(String slug, Personal name) implements PolicyChange {}

  /** A workspace begins, at the top of the tenant where it has no parent. */
  record WorkspaceCreated(
      WorkspaceId workspace, @Nullable WorkspaceId parent, String slug, Personal name)
      implements PolicyChange {}

  /** A user becomes a member; one with an external id does not sign in. */
  record MemberAdded(UserId member, @Nullable Personal externalId) implements PolicyChange {}

  /** A member comes back, is disabled or is removed. */
  record MemberStatusChanged(UserId member, MemberStatus status) implements PolicyChange {}

  /** An application becomes a subject of this tenant; its keys are minted by its home. */
  record ApplicationAdded(ApplicationId application, TenantId home, Personal name)
      implements PolicyChange {}

  /** An application ends. */
  record ApplicationRemoved(ApplicationId application) implements PolicyChange {}

  /** A role is given. */
  record GrantAdded(Grant grant) implements PolicyChange {}

  /** A role is taken away. */
  record GrantRevoked(GrantId grant) implements PolicyChange {}
}
