package dev.bailiwick.authorization.role;

import static dev.bailiwick.authorization.role.RoleEntry.ANY;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.catalogue.BuiltInCatalogue;
import dev.bailiwick.authorization.catalogue.Catalogue;
import dev.bailiwick.authorization.catalogue.Permission;
import dev.bailiwick.authorization.catalogue.ResourceType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The roles that every tenant has from its first day; their names begin with {@code bw.}. */
public final class BuiltInRoles {

  public static final String OWNER = "bw.owner";
  public static final String ADMIN = "bw.admin";
  public static final String MEMBER = "bw.member";
  public static final String GUEST = "bw.guest";
  public static final String WORKSPACE_ADMIN = "bw.workspace_admin";
  public static final String WORKSPACE_EDITOR = "bw.workspace_editor";
  public static final String WORKSPACE_VIEWER = "bw.workspace_viewer";
  public static final String ENFORCEMENT_POINT = "bw.enforcement_point";

  /** Makes tenants, applies catalogues and plans; only in the installation's own tenant. */
  public static final String PROVISIONER = "bw.provisioner";

  /** Asks whether somebody may sign up; only in the installation's own tenant. */
  public static final String SIGN_UP_GATE = "bw.sign_up_gate";

  private static final Set<String> OWNERS_ALONE =
      Set.of("bw.tenant:delete", "bw.tenant:restore", "bw.tenant:transfer");

  private static final RoleEntry EVERYTHING = new RoleEntry(ANY, ANY);

  private static final Map<String, Role> OF_TENANTS =
      of(new Catalogue(BuiltInCatalogue.of(TenantId.random())).permissions());
  private static final Map<String, Role> OF_SYSTEM = ofSystem();

  private BuiltInRoles() {}

  /** The built-in roles of this tenant by name, in the order in which people think of them. */
  public static Map<String, Role> of(TenantId tenant) {
    return tenant.equals(TenantId.SYSTEM) ? OF_SYSTEM : OF_TENANTS;
  }

  private static Map<String, Role> ofSystem() {
    Map<String, Role> roles =
        new LinkedHashMap<>(of(new Catalogue(BuiltInCatalogue.of(TenantId.SYSTEM)).permissions()));
    roles.put(
        PROVISIONER,
        new Role(
            PROVISIONER,
            true,
            entries(
                "bw.tenant:create",
                "bw.catalogue:read",
                "bw.catalogue:change",
                "bw.plan:read",
                "bw.plan:change",
                "bw.plan:assign",
                "bw.override:read",
                "bw.override:change")));
    roles.put(SIGN_UP_GATE, new Role(SIGN_UP_GATE, true, entries("bw.sign_up:decide")));
    return Collections.unmodifiableMap(roles);
  }

  private static Map<String, Role> of(List<Permission> catalogue) {
    Map<String, Role> roles = new LinkedHashMap<>();
    Stream.of(
            new Role(OWNER, true, own(catalogue, permission -> true)),
            new Role(ADMIN, true, own(catalogue, permission -> !OWNERS_ALONE.contains(permission))),
            new Role(
                MEMBER,
                false,
                entries(
                    "bw.tenant:read_name",
                    "bw.tenant:read",
                    "bw.workspace:read",
                    "bw.member:read",
                    "bw.role:read",
                    "bw.access_request:create")),
            new Role(GUEST, false, entries("bw.tenant:read_name")),
            new Role(
                WORKSPACE_ADMIN,
                false,
                entries(
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
                    "*:*")),
            new Role(WORKSPACE_EDITOR, false, entries("bw.workspace:read", "*:*")),
            new Role(WORKSPACE_VIEWER, false, entries("bw.workspace:read", "*:read")),
            new Role(ENFORCEMENT_POINT, false, entries("bw.decision:read")))
        .forEach(role -> roles.put(role.name(), role));
    return Collections.unmodifiableMap(roles);
  }

  private static List<RoleEntry> own(List<Permission> catalogue, Predicate<String> which) {
    Stream<RoleEntry> own =
        catalogue.stream()
            .filter(permission -> ResourceType.isOwn(permission.type()))
            .filter(permission -> which.test(permission.toString()))
            .map(permission -> new RoleEntry(permission.type(), permission.action()));
    return Stream.concat(own, Stream.of(EVERYTHING)).toList();
  }

  private static List<RoleEntry> entries(String... permissions) {
    return Stream.of(permissions)
        .map(Permission::of)
        .map(permission -> new RoleEntry(permission.type(), permission.action()))
        .toList();
  }
}
