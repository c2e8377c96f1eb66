package dev.bailiwick.benchmarks.decide;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A tenant of the flat set: four roles, each with twenty of the catalogue's forty permissions, and
 * a hundred users, each with one of the roles on the whole tenant. The same number gives the same
 * tenant.
 *
 * @param users their ids
 * @param roles of each role the permissions, a bit for each number
 */
record FlatTenant(List<String> users, List<Long> roles) {

  static final List<String> ACTIONS = List.of("read", "edit", "share", "delete");
  static final int TYPES = 10;
  static final int PERMISSIONS = TYPES * ACTIONS.size();

  private static final int USERS = 100;
  private static final int ROLES = 4;
  private static final int HELD = 20;

  FlatTenant {
    users = List.copyOf(users);
    roles = List.copyOf(roles);
  }

  static FlatTenant of(int number) {
    SplittableRandom random = new SplittableRandom(number);
    return new FlatTenant(
        Stream.generate(() -> id(random)).limit(USERS).toList(),
        Stream.generate(() -> someOf(random)).limit(ROLES).toList());
  }

  static String type(int permission) {
    return "type" + permission / ACTIONS.size();
  }

  static String action(int permission) {
    return ACTIONS.get(permission % ACTIONS.size());
  }

  static String role(int number) {
    return "role" + number;
  }

  int roleOf(int user) {
    return user % ROLES;
  }

  boolean permits(int user, int permission) {
    return holds(roleOf(user), permission);
  }

  boolean holds(int role, int permission) {
    return ((roles.get(role) >> permission) & 1) != 0;
  }

  IntStream permissionsOf(int role) {
    return IntStream.range(0, PERMISSIONS).filter(permission -> holds(role, permission));
  }

  private static String id(SplittableRandom random) {
    long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  private static long someOf(SplittableRandom random) {
    long held = 0;
    while (Long.bitCount(held) < HELD) {
      held |= 1L << random.nextInt(PERMISSIONS);
    }
    return held;
  }
}
