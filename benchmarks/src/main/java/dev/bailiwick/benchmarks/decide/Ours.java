package dev.bailiwick.benchmarks.decide;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.casbin.CasbinPolicyCompiler;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.decision.Installation;
import dev.bailiwick.authorization.decision.Policy;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tenants as the product has them: rows, compiled. */
final class Ours {

  private static final CasbinPolicyCompiler COMPILER = new CasbinPolicyCompiler();
  private static final Installation FLAT = installation(Placement.TENANT);
  private static final Installation REAL = installation(Placement.WORKSPACE);

  private Ours() {}

  static Policy flat(FlatTenant tenant) {
    return COMPILER.compile(rows(tenant), FLAT);
  }

  static Policy real(RealTenant tenant) {
    return COMPILER.compile(tenant.rows(), REAL);
  }

  private static Installation installation(Placement placed) {
    List<ResourceType> types =
        IntStream.range(0, FlatTenant.TYPES)
            .mapToObj(number -> FlatTenant.type(number * FlatTenant.ACTIONS.size()))
            .map(name -> new ResourceType(name, placed, FlatTenant.ACTIONS))
            .toList();
    Product product = new Product("benchmark", types, Map.of(), List.of());
    return COMPILER.installation(PolicyRows.empty(TenantId.SYSTEM).with(new ProductPut(product)));
  }

  private static PolicyRows rows(FlatTenant tenant) {
    List<PolicyChange> changes = new ArrayList<>();
    for (int role = 0; role < tenant.roles().size(); role++) {
      List<RoleEntry> entries =
          tenant
              .permissionsOf(role)
              .mapToObj(it -> new RoleEntry(FlatTenant.type(it), FlatTenant.action(it)))
              .toList();
      changes.add(new RolePut(Role.custom(FlatTenant.role(role), entries, List.of())));
    }
    for (int user = 0; user < tenant.users().size(); user++) {
      UserId id = new UserId(UUID.fromString(tenant.users().get(user)));
      changes.add(new MemberAdded(id, null));
      changes.add(new GrantAdded(grant(id, FlatTenant.role(tenant.roleOf(user)))));
    }
    return PolicyRows.empty(TenantId.random()).with(changes);
  }

  private static Grant grant(UserId to, String role) {
    return new Grant(GrantId.random(), Subject.of(to), role, new Scope.OnTenant(), null);
  }
}
