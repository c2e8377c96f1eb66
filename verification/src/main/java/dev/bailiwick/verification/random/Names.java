package dev.bailiwick.verification.random;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Few names for many things: every tenant draws from the same ones, so that what is one tenant's is
 * often another's too.
 */
final class Names {

  static final List<String> USERS = ids(1, 10);
  static final List<String> WORKSPACES = ids(2, 14);
  static final List<String> GROUPS = ids(3, 5);
  static final List<String> APPLICATIONS = ids(4, 4);
  static final List<String> GRANTS = ids(5, 40);
  static final List<String> TENANTS = ids(6, 4);
  static final List<String> OTHERS = ids(7, 6);

  /** Some look like things that they are not. */
  static final List<String> EXTERNAL =
      List.of(
          "rick",
          "Rick",
          "morty@example.com",
          "role:bw.owner",
          "user:rick",
          "*",
          "bw.owner",
          "é 7");

  static final List<String> RESOURCES = List.of("1", "2", "3", "a b", "document:1", "*");
  static final List<String> TYPES =
      List.of("document", "note", "report", "invoice", "user", "group", "workspace", "bw");
  static final List<String> ACTIONS = List.of("read", "edit", "share", "delete", "create");
  static final List<String> FEATURES = List.of("sharing", "bin");
  static final List<String> PLANS = List.of("free", "pro", "max");
  static final List<String> ROLES =
      List.of("reader", "writer", "chief", "user", "admin", "bw", "clerk", "auditor", "nobody");

  private Names() {}

  private static List<String> ids(long kind, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new UUID(kind << 48, number).toString())
        .toList();
  }
}
