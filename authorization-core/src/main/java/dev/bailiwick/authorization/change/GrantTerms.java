package dev.bailiwick.authorization.change;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.condition.Condition;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.grant.Scope.OnWorkspace;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.role.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a grant would give, before anyone holds it: a role, on what, until when, and if what. */
public record GrantTerms(
    String role, Scope on, @Nullable Instant expiresAt, @Nullable Condition condition) {

  private static final int LONGEST_ID = 256;

  public GrantTerms {
    requireNonNull(role);
    requireNonNull(on);
  }

  /** Terms without a condition. */
  public GrantTerms(String role, Scope on, @Nullable Instant expiresAt) {
    this(role, on, expiresAt, null);
  }

  /**
   * The terms as someone sent them.
   *
   * @param on {@code bw.tenant} with or without an id, {@code bw.workspace}, or a resource of a
   *     product's type
   * @throws Refusal where role, scope or end cannot be in this tenant
   */
  public static GrantTerms of(
      PolicyDraft draft,
      String role,
      Reference on,
      @Nullable Instant expiresAt,
      @Nullable Condition condition) {
    Scope scope = scope(draft, on);
    Role named = draft.role(role);
    if (named == null) {
      throw Refusal.invalid("role", "There is no such role.");
    }
    if (named.onTenantOnly() && !(scope instanceof OnTenant)) {
      throw Refusal.invalid("on", "The role " + role + " can only be granted on the tenant.");
    }
    if (expiresAt != null && !draft.at().isBefore(expiresAt)) {
      throw Refusal.invalid("expires_at", "This lies in the past.");
    }
    return new GrantTerms(
        role,
        scope,
        expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS),
        condition);
  }

  /** A new grant on these terms. */
  public Grant to(Subject subject) {
    return new Grant(GrantId.random(), subject, role, on, expiresAt, condition);
  }

  /** Whether this grant gives just this. */
  public boolean sameAs(Grant grant) {
    return grant.role().equals(role)
        && grant.on().equals(on)
        && Objects.equals(grant.expiresAt(), expiresAt)
        && Objects.equals(grant.condition(), condition);
  }

  /** Whether a product's thing of this id can be granted on. */
  public static boolean isId(String id) {
    return !id.isEmpty()
        && id.length() <= LONGEST_ID
        && id.chars().noneMatch(Character::isISOControl);
  }

  private static Scope scope(PolicyDraft draft, Reference on) {
    PolicyRows rows = draft.rows();
    return switch (on.type()) {
      case "bw.tenant" -> onTenant(rows, on.id());
      case "bw.workspace" -> new OnWorkspace(workspace(rows, on.id()));
      default -> onResource(draft, on);
    };
  }

  private static Scope onTenant(PolicyRows rows, String id) {
    if (!id.isEmpty() && !id.equals(rows.tenant().toString())) {
      throw Refusal.invalid("on.id", "This is not the tenant.");
    }
    return new OnTenant();
  }

  private static WorkspaceId workspace(PolicyRows rows, String id) {
    return WorkspaceId.parse(id)
        .filter(rows.workspaces()::containsKey)
        .orElseThrow(() -> Refusal.invalid("on.id", "There is no such workspace."));
  }

  private static Scope onResource(PolicyDraft draft, Reference on) {
    ResourceType type = draft.catalogue().type(on.type());
    if (type == null || type.own()) {
      throw Refusal.invalid("on.type", "Nothing can be granted on this type.");
    }
    if (!isId(on.id())) {
      throw Refusal.invalid(
          "on.id", "An id has 1 to " + LONGEST_ID + " characters, no control characters.");
    }
    return new OnResource(on);
  }
}
