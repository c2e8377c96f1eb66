package dev.bailiwick.verification.bridge;

import static java.util.stream.Collectors.toMap;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.policy.TenantStanding;
import dev.bailiwick.authorization.role.Effect;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.RoleEntry;
import dev.bailiwick.verification.oracle.Installation;
import java.util.Map;
import java.util.Set;

/** What the oracle's installation says for all tenants, as the product stores it. */
public final class CatalogueRows {

  private CatalogueRows() {}

  /** The rows of {@code system}: one product, and the plans. */
  public static PolicyRows of(Installation installation) {
    Product product =
        new Product(
            "product",
            installation.types().stream().map(CatalogueRows::type).toList(),
            installation.aliases(),
            installation.roles().stream().map(CatalogueRows::role).toList());
    return new PolicyRows(
        TenantId.SYSTEM,
        1,
        TenantStanding.NEW,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(product.name(), product),
        installation.plans().stream().map(CatalogueRows::plan).collect(toMap(Plan::name, it -> it)),
        Map.of(),
        Map.of());
  }

  static Role role(dev.bailiwick.verification.oracle.Role of) {
    return Role.custom(
        of.name(), of.entries().stream().map(CatalogueRows::entry).toList(), of.includes());
  }

  private static RoleEntry entry(dev.bailiwick.verification.oracle.Role.Entry of) {
    return new RoleEntry(
        of.type(),
        of.action(),
        of.deny() ? Effect.DENY : Effect.ALLOW,
        Values.condition(of.condition()));
  }

  private static ResourceType type(Installation.ProductType of) {
    return new ResourceType(
        of.name(),
        of.inWorkspace() ? Placement.WORKSPACE : Placement.TENANT,
        of.registered(),
        of.actions(),
        Set.copyOf(of.callerSupplied()),
        of.features());
  }

  private static Plan plan(Installation.Plan of) {
    return new Plan(of.name(), Set.copyOf(of.features()), Map.of());
  }
}
