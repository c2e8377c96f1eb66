package dev.bailiwick.tenants.tenant.usecase;

import static dev.bailiwick.tenants.tenant.usecase.ExportTrees.put;
import static dev.bailiwick.tenants.tenant.usecase.ExportTrees.texts;
import static dev.bailiwick.tenants.tenant.usecase.ExportTrees.tree;

import dev.bailiwick.authorization.condition.Conditions;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.PolicyTrees;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.tenants.tenant.TenantExport.File;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is exported of a tenant's policy, all of it at one version. */
record ExportedPolicy(PolicyRows rows) {

  List<File> files() {
    return List.of(
        ExportFiles.of("attributes", this::attributes),
        ExportFiles.of("groups", this::groups),
        ExportFiles.of("roles", this::roles),
        ExportFiles.of("grants", this::grants),
        ExportFiles.of("application_clients", this::clients),
        ExportFiles.of("feature_overrides", () -> set(rows.standing().overrides(), "enabled")),
        ExportFiles.of("limit_overrides", () -> set(rows.standing().limits(), "value")));
  }

  private Stream<Map<String, Object>> attributes() {
    return rows.attributes().values().stream()
        .sorted(Comparator.comparing(DeclaredAttribute::name))
        .map(PolicyTrees::tree);
  }

  private Stream<Map<String, Object>> groups() {
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

  private Stream<Map<String, Object>> roles() {
    return rows.roles().values().stream()
        .sorted(Comparator.comparing(Role::name))
        .map(PolicyTrees::tree);
  }

  private Stream<Map<String, Object>> grants() {
    return rows.grants().values().stream()
        .sorted(Comparator.comparing(grant -> grant.id().toString()))
        .map(ExportedPolicy::of);
  }

  private static Map<String, Object> of(Grant grant) {
    Map<String, Object> tree = tree("id", grant.id());
    tree.put("to", ExportTrees.of(grant.to()));
    put(tree, "role", grant.role());
    tree.put("on", ExportTrees.of(grant.on()));
    put(tree, "expires_at", grant.expiresAt());
    if (grant.condition() != null) {
      tree.put("condition", Conditions.tree(grant.condition()));
    }
    return tree;
  }

  private Stream<Map<String, Object>> clients() {
    return rows.applications().values().stream()
        .sorted(Comparator.comparing(application -> application.id().toString()))
        .flatMap(ExportedPolicy::clients);
  }

  private static Stream<Map<String, Object>> clients(ApplicationRow application) {
    return application.clients().stream()
        .sorted(Comparator.comparing(Client::issuer).thenComparing(Client::clientId))
        .map(
            client -> {
              Map<String, Object> tree = tree("application", application.id());
              put(tree, "issuer", client.issuer());
              put(tree, "client_id", client.clientId());
              return tree;
            });
  }

  private static Stream<Map<String, Object>> set(Map<String, ?> values, String what) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(
                one -> {
                  Map<String, Object> tree = tree("name", one.getKey());
                  tree.put(what, one.getValue());
                  return tree;
                });
  }
}
