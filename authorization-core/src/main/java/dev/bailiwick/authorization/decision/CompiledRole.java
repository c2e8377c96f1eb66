package dev.bailiwick.authorization.decision;

import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.role.RoleEntry;
import java.util.BitSet;
import java.util.List;

/** A role as the set of the catalogue's permission numbers that its entries reach. */
record CompiledRole(String name, List<RoleEntry> entries, BitSet permissions) {

  static CompiledRole of(String name, List<RoleEntry> entries, Catalogue catalogue) {
    BitSet permissions = new BitSet();
    List<Permission> all = catalogue.permissions();
    for (int number = 0; number < all.size(); number++) {
      Permission permission = all.get(number);
      if (entries.stream().anyMatch(entry -> entry.covers(permission))) {
        permissions.set(number);
      }
    }
    return new CompiledRole(name, List.copyOf(entries), permissions);
  }

  boolean allows(int permission) {
    return permissions.get(permission);
  }

  /** The first entry that covers this permission, to be named as what carries a permit. */
  RoleEntry entryFor(Permission permission) {
    return entries.stream().filter(entry -> entry.covers(permission)).findFirst().orElseThrow();
  }
}
