package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.Placement;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.policy.PolicyChange.ProductPut;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.resource.RegisteredResource;
import dev.bailiwick.tenants.House;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A product whose books are in the register. */
final class Library {

  private Library() {}

  /** The tenant has this book. */
  static void shelves(House house, TenantId tenant, RegisteredResource book) {
    AuthorizationPorts ports = house.ports().core();
    ResourceType type =
        new ResourceType("book", Placement.WORKSPACE, true, List.of("read"), Set.of(), Map.of());
    ports.append(
        TenantId.SYSTEM,
        new ProductPut(new Product("library", List.of(type), Map.of(), List.of())));
    house.ports().in(tenant, () -> ports.resources().put(tenant, book, house.ground().now()));
  }
}
