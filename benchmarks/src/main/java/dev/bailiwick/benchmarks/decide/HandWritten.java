package dev.bailiwick.benchmarks.decide;

import dev.bailiwick.authorization.decision.AccessRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A flat tenant as one would write it by hand who needs nothing else: the user by id, the
 * permission by type and action, a bit. The ceiling.
 */
final class HandWritten {

  private static final Map<String, Map<String, Integer>> NUMBERS = numbers();

  private final Map<String, Held> users = new HashMap<>();

  HandWritten(FlatTenant tenant) {
    List<Held> roles = tenant.roles().stream().map(Held::new).toList();
    for (int user = 0; user < tenant.users().size(); user++) {
      users.put(tenant.users().get(user), roles.get(tenant.roleOf(user)));
    }
  }

  /** The permissions that a user holds, a bit for each number. */
  private record Held(long permissions) {}

  boolean permits(AccessRequest request) {
    Held held = users.get(request.subject().id());
    Map<String, Integer> actions = NUMBERS.get(request.resource().type());
    if (held == null || actions == null) {
      return false;
    }
    Integer permission = actions.get(request.action());
    return permission != null && ((held.permissions >> permission) & 1) != 0;
  }

  private static Map<String, Map<String, Integer>> numbers() {
    Map<String, Map<String, Integer>> numbers = new HashMap<>();
    IntStream.range(0, FlatTenant.PERMISSIONS)
        .forEach(
            permission ->
                numbers
                    .computeIfAbsent(FlatTenant.type(permission), type -> new HashMap<>())
                    .put(FlatTenant.action(permission), permission));
    return numbers;
  }
}
