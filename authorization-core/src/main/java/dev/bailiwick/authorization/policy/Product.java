package dev.bailiwick.authorization.policy;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.role.Role;
import java.util.List;
import java.util.Map;

/**
 * One product's part of the catalogue, as its team keeps it in a file.
 *
 * @param subjectAliases what the product calls {@code user} and {@code application}
 * @param roles held in every tenant of the installation
 */
public record Product(
    String name, List<ResourceType> types, Map<String, String> subjectAliases, List<Role> roles) {

  public Product {
    requireNonNull(name);
    types = List.copyOf(types);
    subjectAliases = Map.copyOf(subjectAliases);
    roles = List.copyOf(roles);
  }
}
