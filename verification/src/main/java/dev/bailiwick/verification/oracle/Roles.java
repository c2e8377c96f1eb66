package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Role.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a role comes to, with all that it includes. */
public final class Roles {

  /** An entry, and the role that it stands in. */
  public record Defined(String role, Entry entry) {}

  private Roles() {}

  static @Nullable Role named(Installation installation, Tenant tenant, String name) {
    return Stream.of(OwnRoles.ALL, installation.roles(), tenant.roles())
        .flatMap(List::stream)
        .filter(it -> it.name().equals(name))
        .findAny()
        .orElse(null);
  }

  /** Every entry of the role and of those that it includes, denies too. */
  public static List<Defined> entries(Installation installation, Tenant tenant, String name) {
    List<Defined> all = new ArrayList<>();
    for (String each : closure(installation, tenant, name)) {
      Role role = named(installation, tenant, each);
      if (role != null) {
        role.entries().forEach(entry -> all.add(new Defined(each, entry)));
      }
    }
    return all;
  }

  private static Set<String> closure(Installation installation, Tenant tenant, String name) {
    Set<String> reached = new LinkedHashSet<>();
    List<String> waiting = new ArrayList<>(List.of(name));
    while (!waiting.isEmpty()) {
      String next = waiting.removeLast();
      Role role = named(installation, tenant, next);
      if (reached.add(next) && role != null) {
        waiting.addAll(role.includes());
      }
    }
    return reached;
  }
}
