package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.PolicyTrees;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.tenants.domain.AutoJoin;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.workspace.FormerSlug;
import dev.bailiwick.tenants.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  static Map<String, Object> of(FormerSlug former) {
    Map<String, Object> tree = tree("workspace", former.workspace());
    put(tree, "parent", former.parent());
    put(tree, "slug", former.slug());
    put(tree, "released_at", former.releasedAt());
    return tree;
  }

  static Map<String, Object> of(Domain domain) {
    Map<String, Object> tree = tree("domain", domain.name());
    put(tree, "record", domain.recordName());
    put(tree, "record_value", domain.recordValue());
    put(tree, "created_at", domain.createdAt());
    put(tree, "verified_at", domain.verifiedAt());
    put(tree, "checked_at", domain.checkedAt());
    put(tree, "missing_since", domain.missingSince());
    AutoJoin join = domain.autoJoin();
    if (join != null) {
      Map<String, Object> given = of(join.terms());
      given.put("by", of(join.by()));
      tree.put("auto_join", given);
    }
    return tree;
  }

  static Map<String, Object> of(OwnershipOffer offer) {
    Map<String, Object> tree = tree("from", offer.from());
    put(tree, "to", offer.to());
    put(tree, "offered_at", offer.offeredAt());
    put(tree, "expires_at", offer.expiresAt());
    return tree;
  }

  static Map<String, Object> of(GrantTerms terms) {
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

  static Map<String, Object> of(Subject subject) {
    return Map.of("type", subject.kind().word(), "id", subject.id().toString());
  }

  static Map<String, Object> of(Scope scope) {
    return switch (scope) {
      case Scope.OnTenant tenantWide -> Map.of("type", "bw.tenant");
      case Scope.OnWorkspace(var workspace) ->
          Map.of("type", "bw.workspace", "id", workspace.toString());
      case Scope.OnResource(var resource) -> Map.of("type", resource.type(), "id", resource.id());
    };
  }

  static Map<String, Object> tree(String name, Object value) {
    Map<String, Object> tree = new HashMap<>();
    put(tree, name, value);
    return tree;
  }

  static void put(Map<String, Object> tree, String name, @Nullable Object value) {
    if (value != null) {
      tree.put(name, value.toString());
    }
  }

  static List<String> texts(Set<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
