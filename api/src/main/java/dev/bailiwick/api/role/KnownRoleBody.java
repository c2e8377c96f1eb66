package dev.bailiwick.api.role;

import dev.bailiwick.authorization.catalogue.ResourceType;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.authorization.role.usecase.RoleDirectory.Listed;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A role as it stands.
 *
 * @param origin who made it
 */
@Introspected
@Schema(name = "Role")
record KnownRoleBody(
    String name,
    @Schema(
            type = "string",
            allowableValues = {"built_in", "product", "own"})
        String origin,
    boolean onTenantOnly,
    List<RoleEntryBody> entries,
    List<String> includes,
    @Schema(description = "Each grant of it takes a second person, who approves it.")
        boolean approval) {

  static KnownRoleBody of(Listed listed) {
    Role role = listed.role();
    return new KnownRoleBody(
        role.name(),
        origin(listed),
        role.onTenantOnly(),
        RoleEntryBody.of(role.entries()),
        role.includes(),
        role.approval());
  }

  private static String origin(Listed listed) {
    if (listed.own()) {
      return "own";
    }
    return ResourceType.isOwn(listed.role().name()) ? "built_in" : "product";
  }
}
