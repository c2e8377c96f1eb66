package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.PolicyTrees;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.workspace.Workspace;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is exported of a tenant as trees of JSON; what there is none of is left out. */
final class ExportTrees {

  private ExportTrees() {}

  static Map<String, Object> of(Tenant tenant) {
    Map<String, Object> tree = tree("id", tenant.id());
    put(tree, "slug", tenant.slug());
    put(tree, "name", tenant.name());
    put(tree, "status", word(tenant.status()));
    put(tree, "plan", tenant.plan());
    tree.put("settings", PolicyTrees.tree(tenant.settings()));
    tree.put("policy_version", tenant.policyVersion());
    put(tree, "created_at", tenant.createdAt());
    return tree;
  }

  static Map<String, Object> of(Workspace workspace) {
    Map<String, Object> tree = tree("id", workspace.id());
    put(tree, "parent", workspace.parent());
    put(tree, "slug", workspace.slug());
    put(tree, "name", workspace.name());
    tree.put("archived", workspace.archived());
    return tree;
  }

  static Map<String, Object> of(MemberProfile member) {
    Map<String, Object> tree = tree("id", member.id());
    put(tree, "external_id", member.externalId());
    put(tree, "email", member.email());
    put(tree, "status", word(member.status()));
    put(tree, "guest_until", member.guestUntil());
    tree.put("attributes", PolicyTrees.tree(member.attributes()));
    put(tree, "since", member.since());
    return tree;
  }

  static Stream<Map<String, Object>> groups(PolicyRows rows) {
    return rows.groups().values().stream()
        .sorted(Comparator.comparing(Group::name))
        .map(
            group -> {
              Map<String, Object> tree = tree("id", group.id());
              put(tree, "name", group.name());
              tree.put("members", texts(group.members()));
              return tree;
            });
  }

  static Stream<Map<String, Object>> roles(PolicyRows rows) {
    return rows.roles().values().stream()
        .sorted(Comparator.comparing(role -> role.name()))
        .map(PolicyTrees::tree);
  }

  static Stream<Map<String, Object>> grants(PolicyRows rows) {
    return rows.grants().values().stream()
        .sorted(Comparator.comparing(grant -> grant.id().toString()))
        .map(ExportTrees::of);
  }

  private static Map<String, Object> of(Grant grant) {
    Map<String, Object> tree = tree("id", grant.id());
    tree.put("to", of(grant.to()));
    put(tree, "role", grant.role());
    tree.put("on", of(grant.on()));
    put(tree, "expires_at", grant.expiresAt());
    if (grant.condition() != null) {
      tree.put("condition", Conditions.tree(grant.condition()));
    }
    return tree;
  }

  /** Its keys are secrets, and nothing of them leaves the house. */
  static Map<String, Object> of(Application application, PolicyRows rows) {
    ApplicationRow row = rows.applications().get(application.id());
    Map<String, Object> tree = tree("id", application.id());
    put(tree, "name", application.name());
    put(tree, "home", application.home());
    tree.put("subject_attributes", texts(row == null ? Set.of() : row.subjectAttributes()));
    return tree;
  }

  static Map<String, Object> of(Invitation invitation) {
    Map<String, Object> tree = tree("id", invitation.id());
    put(tree, "email", invitation.email());
    tree.put("grants", invitation.grants().stream().map(ExportTrees::of).toList());
    put(tree, "status", word(invitation.status()));
    tree.put("invited_by", of(invitation.invitedBy()));
    put(tree, "guest_until", invitation.guestUntil());
    put(tree, "accepted_by", invitation.acceptedBy());
    put(tree, "created_at", invitation.createdAt());
    put(tree, "expires_at", invitation.expiresAt());
    return tree;
  }

  private static Map<String, Object> of(GrantTerms terms) {
    Map<String, Object> tree = tree("role", terms.role());
    tree.put("on", of(terms.on()));
    put(tree, "expires_at", terms.expiresAt());
    return tree;
  }

  static Map<String, Object> of(RegisteredResource resource) {
    Map<String, Object> tree = tree("type", resource.reference().type());
    put(tree, "id", resource.reference().id());
    put(tree, "workspace", resource.workspace());
    tree.put("attributes", PolicyTrees.tree(resource.attributes()));
    return tree;
  }

  private static Map<String, Object> of(Subject subject) {
    return Map.of("type", subject.kind().word(), "id", subject.id().toString());
  }

  private static Map<String, Object> of(Scope scope) {
    return switch (scope) {
      case Scope.OnTenant tenantWide -> Map.of("type", "bw.tenant");
      case Scope.OnWorkspace(var workspace) ->
          Map.of("type", "bw.workspace", "id", workspace.toString());
      case Scope.OnResource(var resource) -> Map.of("type", resource.type(), "id", resource.id());
    };
  }

  private static Map<String, Object> tree(String name, Object value) {
    Map<String, Object> tree = new HashMap<>();
    put(tree, name, value);
    return tree;
  }

  private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
    if (value != null) {
      tree.put(name, value.toString());
    }
  }

  private static List<String> texts(Set<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
