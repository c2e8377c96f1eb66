package dev.bailiwick.api.catalogue;

import dev.bailiwick.api.role.RoleBody;
import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.catalogue.usecase.CatalogueDirectory.Whole;
import dev.bailiwick.authorization.policy.Product;
import dev.bailiwick.authorization.role.Role;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole catalogue as it is sent. */
@Introspected
@Schema(name = "Catalogue")
record CatalogueBody(
    List<OwnedType> types, Map<String, String> subjectAliases, List<OwnedRole> roles) {

  static CatalogueBody of(Whole whole) {
    Map<String, String> aliases = new TreeMap<>();
    whole.products().forEach(product -> aliases.putAll(product.subjectAliases()));
    return new CatalogueBody(
        Stream.concat(
                whole.ours().stream().map(type -> OwnedType.of(null, type)),
                whole.products().stream().flatMap(OwnedType::of))
            .toList(),
        aliases,
        whole.products().stream().flatMap(OwnedRole::of).toList());
  }

  /** A type, and the product that it belongs to; null says that it is ours. */
  @Introspected
  @Schema(name = "OwnedResourceType")
  record OwnedType(@Nullable String product, TypeBody type) {

    static Stream<OwnedType> of(Product product) {
      return product.types().stream().map(type -> of(product.name(), type));
    }

    static OwnedType of(@Nullable String product, ResourceType type) {
      return new OwnedType(product, TypeBody.of(type));
    }
  }

  /** A role that every tenant has, and the product that it belongs to. */
  @Introspected
  @Schema(name = "OwnedRole")
  record OwnedRole(String product, RoleBody role) {

    static Stream<OwnedRole> of(Product product) {
      return product.roles().stream().map(role -> of(product.name(), role));
    }

    private static OwnedRole of(String product, Role role) {
      return new OwnedRole(product, RoleBody.of(role));
    }
  }
}
