package dev.bailiwick.verification.bridge;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.Subject.Kind;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.PolicyRows.Workspace;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.verification.oracle.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A tenant of the oracle's as the product would have stored it. */
public final class Rows {

  private Rows() {}

  /** The tenant's rows at this version. */
  public static PolicyRows of(Tenant tenant, long version) {
    TenantId id = new TenantId(UUID.fromString(tenant.id()));
    return new PolicyRows(
        id,
        version,
        standing(tenant),
        table(tenant.workspaces(), Rows::workspace, Workspace::id),
        table(tenant.members(), Rows::member, Member::id),
        table(tenant.groups(), Rows::group, Group::id),
        table(tenant.applications(), name -> application(name, id), ApplicationRow::id),
        table(tenant.roles(), CatalogueRows::role, role -> role.name()),
        table(tenant.grants(), Rows::grant, Grant::id),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  static <T, K, R> Map<K, R> table(List<T> from, Function<T, R> row, Function<R, K> key) {
    return from.stream().map(row).collect(toMap(key, it -> it));
  }

  private static TenantStanding standing(Tenant tenant) {
    return new TenantStanding(
        TenantStanding.Status.valueOf(tenant.status().name()),
        tenant.graceUntil(),
        tenant.plan(),
        tenant.overrides(),
        Map.of());
  }

  static Workspace workspace(Tenant.Workspace of) {
    WorkspaceId parent = of.parent() == null ? null : workspaceId(of.parent());
    return new Workspace(workspaceId(of.id()), parent, of.id(), of.archived());
  }

  private static Member member(Tenant.Member of) {
    return new Member(
        userId(of.id()),
        of.externalId(),
        MemberStatus.valueOf(of.membership().name()),
        of.guestUntil(),
        signIn(of),
        Values.of(of.attributes()));
  }

  private static Member.@Nullable SignIn signIn(Tenant.Member of) {
    return of.mfaEnrolled() == null
        ? null
        : new Member.SignIn(of.identityDisabled(), of.mfaEnrolled());
  }

  private static Group group(Tenant.Group of) {
    return new Group(
        new GroupId(UUID.fromString(of.id())),
        "group",
        of.members().stream().map(Rows::userId).collect(toSet()));
  }

  private static ApplicationRow application(String id, TenantId home) {
    return new ApplicationRow(new ApplicationId(UUID.fromString(id)), home);
  }

  /** A grant as the product knows it. */
  public static Grant grant(Tenant.Grant of) {
    return new Grant(
        new GrantId(UUID.fromString(of.id())),
        subject(of.to()),
        of.role(),
        scope(of.on()),
        of.expiresAt(),
        Values.condition(of.condition()));
  }

  private static Subject subject(Tenant.Reference of) {
    Kind kind =
        switch (of.type()) {
          case "user" -> Kind.USER;
          case "group" -> Kind.GROUP;
          default -> Kind.APPLICATION;
        };
    return new Subject(kind, UUID.fromString(of.id()));
  }

  private static Scope scope(Tenant.Reference of) {
    return switch (of.type()) {
      case "bw.tenant" -> new Scope.OnTenant();
      case "bw.workspace" -> new Scope.OnWorkspace(workspaceId(of.id()));
      default -> new Scope.OnResource(new Reference(of.type(), of.id()));
    };
  }

  private static WorkspaceId workspaceId(String id) {
    return new WorkspaceId(UUID.fromString(id));
  }

  private static UserId userId(String id) {
    return new UserId(UUID.fromString(id));
  }
}
