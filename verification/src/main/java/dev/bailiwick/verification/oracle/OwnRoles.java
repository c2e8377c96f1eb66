package dev.bailiwick.verification.oracle;

import dev.bailiwick.verification.oracle.Role.Entry;
import java.util.List;
import java.util.stream.Stream;

/** The roles whose names are ours. */
public final class OwnRoles {

  /** Each of them. */
  public static final List<Role> ALL =
      List.of(
          role("bw.owner", everythingBut(List.of())),
          role(
              "bw.admin",
              everythingBut(
                  List.of("bw.tenant:delete", "bw.tenant:restore", "bw.tenant:transfer"))),
          role(
              "bw.member",
              "bw.tenant:read_name",
              "bw.tenant:read",
              "bw.workspace:read",
              "bw.member:read",
              "bw.role:read",
              "bw.access_request:create"),
          role("bw.guest", "bw.tenant:read_name"),
          role(
              "bw.workspace_admin",
              "bw.workspace:read",
              "bw.workspace:change",
              "bw.workspace:archive",
              "bw.workspace:create",
              "bw.grant:read",
              "bw.grant:create",
              "bw.grant:change",
              "bw.grant:delete",
              "bw.invitation:read",
              "bw.invitation:create",
              "bw.invitation:change",
              "bw.invitation:delete",
              "bw.access_request:read",
              "bw.access_request:decide",
              "*:*"),
          role("bw.workspace_editor", "bw.workspace:read", "*:*"),
          role("bw.workspace_viewer", "bw.workspace:read", "*:read"),
          role("bw.enforcement_point", "bw.decision:read"));

  private OwnRoles() {}

  private static String[] everythingBut(List<String> permissions) {
    Stream<String> own =
        OwnTypes.ACTIONS.entrySet().stream()
            .flatMap(type -> type.getValue().stream().map(action -> type.getKey() + ":" + action))
            .filter(permission -> !permissions.contains(permission));
    return Stream.concat(own, Stream.of("*:*")).toArray(String[]::new);
  }

  private static Role role(String name, String... permissions) {
    return new Role(name, Stream.of(permissions).map(OwnRoles::allow).toList(), List.of());
  }

  private static Entry allow(String permission) {
    int colon = permission.indexOf(':');
    return Entry.allow(permission.substring(0, colon), permission.substring(colon + 1));
  }
}
