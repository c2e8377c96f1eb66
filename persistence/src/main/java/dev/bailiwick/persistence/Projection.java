package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationRemoved;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.policy.PolicyChange.TenantCreated;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes into one tenant's tables what the changes of one ledger row make of them. */
record Projection(PolicyTables tables, UUID tenant, Instant at) {

  void apply(PolicyChange change) {
    switch (change) {
      case TenantCreated c -> tables.addTenant(tenant, c.slug(), c.name().value(), at);
      case WorkspaceCreated c -> add(c);
      case MemberAdded c -> add(c);
      case MemberStatusChanged c -> change(c);
      case ApplicationAdded c -> add(c);
      case ApplicationRemoved c -> remove(c);
      case GrantAdded c -> add(c.grant());
      case GrantRevoked c -> requireOne(tables.removeGrant(tenant, c.grant().value()));
    }
  }

  private void add(WorkspaceCreated c) {
    UUID parent = c.parent() == null ? null : c.parent().value();
    tables.addWorkspace(tenant, c.workspace().value(), parent, c.slug(), c.name().value());
  }

  private void add(MemberAdded c) {
    String externalId = c.externalId() == null ? null : c.externalId().value();
    tables.addMember(tenant, c.member().value(), externalId, at);
    join(Subject.of(c.member()));
  }

  private void change(MemberStatusChanged c) {
    UserId member = c.member();
    requireOne(tables.changeMember(tenant, member.value(), Words.of(c.status()), at));
    if (c.status() == MemberStatus.REMOVED) {
      leave(Subject.of(member));
    } else {
      join(Subject.of(member));
    }
  }

  private void add(ApplicationAdded c) {
    tables.addApplication(tenant, c.application().value(), c.home().value(), c.name().value());
    join(Subject.of(c.application()));
  }

  private void remove(ApplicationRemoved c) {
    requireOne(tables.removeApplication(tenant, c.application().value()));
    leave(Subject.of(c.application()));
  }

  private void add(Grant grant) {
    ScopeColumns on = ScopeColumns.of(grant.on());
    tables.addGrant(
        tenant,
        grant.id().value(),
        idOf(grant.to(), Subject.Kind.USER),
        idOf(grant.to(), Subject.Kind.APPLICATION),
        grant.role(),
        on.workspaceId(),
        on.resourceType(),
        on.resourceId(),
        grant.expiresAt());
  }

  private void join(Subject subject) {
    tables.addToDirectory(subject.kind().word(), subject.id(), tenant);
  }

  private void leave(Subject subject) {
    tables.removeFromDirectory(subject.kind().word(), subject.id(), tenant);
  }

  private static @Nullable UUID idOf(Subject subject, Subject.Kind kind) {
    return subject.kind() == kind ? subject.id() : null;
  }

  private static void requireOne(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("a change to what is not in the tables");
    }
  }
}
