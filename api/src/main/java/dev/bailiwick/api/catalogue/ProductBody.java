package dev.bailiwick.api.catalogue;

import static dev.bailiwick.api.http.Bodies.required;

import dev.bailiwick.api.role.RoleBody;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.Role;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A product's part of the catalogue, as its file says it.
 *
 * @param subjectAliases what the product calls user and application
 * @param roles held in every tenant
 */
@Introspected
@Schema(name = "Product")
record ProductBody(
    @Nullable List<@Nullable TypeBody> types,
    @Nullable Map<String, @Nullable String> subjectAliases,
    @Nullable List<@Nullable RoleBody> roles) {

  static ProductBody of(Product product) {
    return new ProductBody(
        List.copyOf(product.types().stream().map(TypeBody::of).toList()),
        new TreeMap<>(product.subjectAliases()),
        List.copyOf(product.roles().stream().map(RoleBody::of).toList()));
  }

  /** The product of this name that the file says. */
  Product product(String name) {
    return new Product(name, readTypes(), readAliases(), readRoles());
  }

  private List<ResourceType> readTypes() {
    List<@Nullable TypeBody> sent = types == null ? List.of() : types;
    return IntStream.range(0, sent.size())
        .mapToObj(i -> TypeBody.read("types[" + i + "]", sent.get(i)))
        .toList();
  }

  private Map<String, String> readAliases() {
    Map<String, String> read = new HashMap<>();
    if (subjectAliases != null) {
      subjectAliases.forEach(
          (alias, type) -> read.put(alias, required("subject_aliases." + alias, type)));
    }
    return read;
  }

  private List<Role> readRoles() {
    List<@Nullable RoleBody> sent = roles == null ? List.of() : roles;
    return IntStream.range(0, sent.size())
        .mapToObj(i -> role("roles[" + i + "]", sent.get(i)))
        .toList();
  }

  private static Role role(String field, @Nullable RoleBody sent) {
    RoleBody body = required(field, sent);
    return body.role(field + ".", required(field + ".name", body.name()));
  }
}
