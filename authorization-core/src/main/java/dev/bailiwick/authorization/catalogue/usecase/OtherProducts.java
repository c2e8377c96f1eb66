package dev.bailiwick.authorization.catalogue.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.BuiltInCatalogue;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.change.RoleRules;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.policy.Use;
import dev.bailiwick.authorization.port.CatalogueUses;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.role.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a product's file may say beside the other products of the catalogue. */
final class OtherProducts {

  private static final int MOST_PERMISSIONS = 20_000;

  /** Roles of products are held in customers' tenants, so they know what is known there. */
  private static final TenantId ANY_TENANT = TenantId.random();

  private OtherProducts() {}

  /**
   * Passes where no name in the file is somebody else's.
   *
   * @throws Refusal saying whose it is
   */
  static void requireApart(PolicyRows system, CatalogueUses uses, Product product) {
    for (Product other : system.products().values()) {
      if (!other.name().equals(product.name())) {
        requireApart("type", other, product, OtherProducts::typeNames);
        requireApart("role", other, product, OtherProducts::roleNames);
        requireApart("alias", other, product, p -> p.subjectAliases().keySet());
      }
    }
    roleNames(product).forEach(role -> requireNoTenants(uses, role));
  }

  private static void requireApart(
      String kind, Product other, Product product, Function<Product, Collection<String>> names) {
    Collection<String> taken = names.apply(other);
    names.apply(product).stream()
        .filter(taken::contains)
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.conflict(
                  "taken",
                  "The " + kind + " " + name + " belongs to the product " + other.name() + ".");
            });
  }

  private static void requireNoTenants(CatalogueUses uses, String role) {
    if (!uses.tenants(new Use(Use.Kind.OWN_ROLE, role)).isEmpty()) {
      throw Refusal.conflict("taken", "A tenant has a role " + role + " of its own.");
    }
  }

  /**
   * Passes where the product's roles know all that they name, in the catalogue as it will be.
   *
   * @throws Refusal naming the role's field that is wrong, or the limit that is broken
   */
  static void requireFitting(PolicyRows system, Product product) {
    Catalogue catalogue = catalogue(system);
    if (catalogue.permissions().size() > MOST_PERMISSIONS) {
      throw Refusal.conflict(
          "too_many", "The catalogue has at most " + MOST_PERMISSIONS + " permissions in all.");
    }
    Map<String, Role> roles = new HashMap<>(BuiltInRoles.of(ANY_TENANT));
    system.products().values().stream()
        .flatMap(each -> each.roles().stream())
        .forEach(role -> roles.put(role.name(), role));
    for (int i = 0; i < product.roles().size(); i++) {
      requireFitting(catalogue, roles, "roles[" + i + "].", product.roles().get(i));
    }
  }

  private static void requireFitting(
      Catalogue catalogue, Map<String, Role> roles, String path, Role role) {
    try {
      RoleRules.require(catalogue, roles, role);
    } catch (Refusal refused) {
      String field = Objects.requireNonNullElse(refused.field(), "");
      throw Refusal.invalid(path + field, refused.message());
    }
  }

  private static Catalogue catalogue(PolicyRows system) {
    Stream<ResourceType> products =
        system.products().values().stream().flatMap(product -> product.types().stream());
    return new Catalogue(
        Stream.concat(BuiltInCatalogue.of(ANY_TENANT).stream(), products).toList());
  }

  private static List<String> typeNames(Product product) {
    return product.types().stream().map(ResourceType::name).toList();
  }

  private static List<String> roleNames(Product product) {
    return product.roles().stream().map(Role::name).toList();
  }
}
