package dev.bailiwick.authorization.role;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A named set of entries that can be granted; none of them counts twice.
 *
 * @param includes names of the roles whose entries are this role's too, denies among them
 */
public record Role(
    String name, boolean onTenantOnly, List<RoleEntry> entries, List<String> includes) {

  public Role {
    requireNonNull(name);
    entries = List.copyOf(new LinkedHashSet<>(entries));
    includes = List.copyOf(new LinkedHashSet<>(includes));
  }

  /** A role that includes no other. */
  public Role(String name, boolean onTenantOnly, List<RoleEntry> entries) {
    this(name, onTenantOnly, entries, List.of());
  }

  /** A role of a tenant's or a product's own making. */
  public static Role custom(String name, List<RoleEntry> entries, List<String> includes) {
    return new Role(name, false, entries, includes);
  }
}
