package dev.bailiwick.persistence;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.ApplicationRow;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.authorization.role.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One tenant's policy, gathered from the rows of the view in whatever order they come. */
final class GatheredPolicy {

  private final TenantId tenant;
  private long version;
  private TenantStanding standing = TenantStanding.NEW;
  private final Map<String, Boolean> overrides = new HashMap<>();
  private final Map<String, Long> limits = new HashMap<>();
  private final Map<WorkspaceId, PolicyRows.Workspace> workspaces = new HashMap<>();
  private final Map<UserId, Member> members = new HashMap<>();
  private final Map<GroupId, String> groups = new HashMap<>();
  private final Map<GroupId, Set<UserId>> inGroups = new HashMap<>();
  private final Map<ApplicationId, PolicyRow> applications = new HashMap<>();
  private final Map<ApplicationId, Map<String, String>> keys = new HashMap<>();
  private final Map<String, Instant> keyEnds = new HashMap<>();
  private final Map<ApplicationId, Set<Client>> clients = new HashMap<>();
  private final Map<String, Role> roles = new HashMap<>();
  private final Map<GrantId, Grant> grants = new HashMap<>();
  private final Map<String, Product> products = new HashMap<>();
  private final Map<String, Plan> plans = new HashMap<>();
  private final Map<String, DeclaredAttribute> attributes = new HashMap<>();
  private final Map<Reference, WorkspaceId> placed = new HashMap<>();

  private GatheredPolicy(TenantId tenant) {
    this.tenant = tenant;
  }

  static PolicyRows of(TenantId tenant, List<PolicyRow> rows) {
    GatheredPolicy policy = new GatheredPolicy(tenant);
    rows.forEach(policy::add);
    return policy.rows();
  }

  private void add(PolicyRow row) {
    switch (row.kind()) {
      case "tenant" -> begin(row);
      case "feature" -> overrides.put(row.knownName(), row.isOn());
      case "limit" -> limits.put(row.knownName(), row.limit());
      case "workspace" -> workspaces.put(new WorkspaceId(row.id()), row.workspace());
      case "member" -> members.put(new UserId(row.id()), row.member());
      case "attribute" -> attributes.put(row.knownName(), row.attribute());
      case "group" -> groups.put(new GroupId(row.id()), row.knownName());
      case "group_member" ->
          inGroups.computeIfAbsent(new GroupId(row.id()), g -> new HashSet<>()).add(row.user());
      case "application" -> applications.put(new ApplicationId(row.id()), row);
      case "key" ->
          keys.computeIfAbsent(new ApplicationId(row.id()), a -> new HashMap<>())
              .put(row.knownName(), row.hash());
      case "key_end" -> keyEnds.put(row.knownName(), row.end());
      case "client" ->
          clients
              .computeIfAbsent(new ApplicationId(row.id()), a -> new HashSet<>())
              .add(row.client());
      case "role" -> roles.put(row.knownName(), row.role());
      case "grant" -> add(row.grant(), row.parent());
      case "product" -> products.put(row.knownName(), row.product());
      case "plan" -> plans.put(row.knownName(), row.plan());
      default -> throw new IllegalStateException("a row of policy of an unknown kind");
    }
  }

  private void add(Grant grant, @Nullable WorkspaceId ofResource) {
    grants.put(grant.id(), grant);
    if (ofResource != null && grant.on() instanceof Scope.OnResource(var resource)) {
      placed.put(resource, ofResource);
    }
  }

  private void begin(PolicyRow row) {
    version = row.tenantVersion();
    standing =
        new TenantStanding(row.tenantStatus(), row.expiresAt(), row.name(), Map.of(), Map.of());
  }

  private Map<String, ApplicationRow.Key> keys(ApplicationId application) {
    Map<String, ApplicationRow.Key> whole = new HashMap<>();
    keys.getOrDefault(application, Map.of())
        .forEach(
            (prefix, hash) -> whole.put(prefix, new ApplicationRow.Key(hash, keyEnds.get(prefix))));
    return whole;
  }

  private PolicyRows rows() {
    Map<GroupId, Group> wholeGroups = new HashMap<>();
    groups.forEach(
        (id, name) ->
            wholeGroups.put(id, new Group(id, name, inGroups.getOrDefault(id, Set.of()))));
    Map<ApplicationId, ApplicationRow> wholeApplications = new HashMap<>();
    applications.forEach(
        (id, row) ->
            wholeApplications.put(
                id,
                new ApplicationRow(
                    id,
                    row.home(),
                    row.subjectAttributes(),
                    keys(id),
                    clients.getOrDefault(id, Set.of()))));
    return new PolicyRows(
        tenant,
        version,
        new TenantStanding(
            standing.status(), standing.restorableUntil(), standing.plan(), overrides, limits),
        workspaces,
        members,
        wholeGroups,
        wholeApplications,
        roles,
        grants,
        products,
        plans,
        attributes,
        placed);
  }
}
