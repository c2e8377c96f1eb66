package dev.bailiwick.authorization.role;

import java.util.List;

/** A named set of permissions that can be granted. */
public record Role(String name, boolean onTenantOnly, List<RoleEntry> entries) {

  public Role {
    entries = List.copyOf(entries);
  }

  /** Whether whoever holds all of these entries holds this role's too. */
  public boolean coveredBy(List<RoleEntry> held) {
    return entries.stream().allMatch(entry -> held.stream().anyMatch(h -> h.covers(entry)));
  }
}
