package dev.bailiwick.authorization.role;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A named set of entries that can be granted; none of them counts twice.
 *
 * @param includes names of the roles whose entries are this role's too, denies among them
 * @param approval nobody gives it alone: a second person has to approve
 */
public record Role(
    String name,
    boolean onTenantOnly,
    List<RoleEntry> entries,
    List<String> includes,
    boolean approval) {

  public Role {
    requireNonNull(name);
    entries = List.copyOf(new LinkedHashSet<>(entries));
    includes = List.copyOf(new LinkedHashSet<>(includes));
  }

  /** A role that whoever may grant gives alone. */
  public Role(String name, boolean onTenantOnly, List<RoleEntry> entries, List<String> includes) {
    this(name, onTenantOnly, entries, includes, false);
  }

  /** A role that includes no other. */
  public Role(String name, boolean onTenantOnly, List<RoleEntry> entries) {
    this(name, onTenantOnly, entries, List.of());
  }

  /** A role of a tenant's or a product's own making. */
  public static Role custom(String name, List<RoleEntry> entries, List<String> includes) {
    return new Role(name, false, entries, includes);
  }

  /** The same role, with or without the demand that a second person approve each grant of it. */
  public Role withApproval(boolean demanded) {
    return new Role(name, onTenantOnly, entries, includes, demanded);
  }
}
