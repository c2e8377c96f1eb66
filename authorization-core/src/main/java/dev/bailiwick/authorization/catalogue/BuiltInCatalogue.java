package dev.bailiwick.authorization.catalogue;

import static dev.bailiwick.authorization.catalogue.Placement.TENANT;

import dev.bailiwick.authorization.TenantId;
import java.util.List;
import java.util.stream.Stream;

/** Our own types, found in our own tables. */
public final class BuiltInCatalogue {

  private static final String[] KEPT = {"read", "create", "change", "delete"};

  private static final List<ResourceType> OWN =
      List.of(
          own("bw.workspace", "read", "create", "change", "archive", "restore"),
          own("bw.member", "read", "create", "change", "remove"),
          own("bw.role", KEPT),
          own("bw.grant", KEPT),
          own("bw.group", KEPT),
          own("bw.invitation", KEPT),
          own("bw.application", KEPT),
          own("bw.domain", KEPT),
          own("bw.resource", KEPT),
          own("bw.access_request", "read", "create", "decide"),
          own("bw.policy", "read", "rollback"),
          own("bw.audit", "read", "export"),
          own("bw.decision", "read"));

  private static final ResourceType TENANTS =
      own("bw.tenant", "read_name", "read", "change", "export", "delete", "restore", "transfer");

  /** In the installation's own tenant, tenants can also be made. */
  private static final ResourceType TENANTS_OF_SYSTEM =
      new ResourceType(
          "bw.tenant",
          TENANT,
          Stream.concat(TENANTS.actions().stream(), Stream.of("create")).toList());

  /** What concerns the installation as a whole exists in its own tenant only. */
  private static final List<ResourceType> INSTALLATIONS =
      List.of(
          own("bw.catalogue", "read", "change"),
          own("bw.plan", "read", "change", "assign"),
          own("bw.override", "read", "change"),
          own("bw.suspension", "create", "delete"),
          own("bw.recovery", "read", "create"),
          own("bw.support", "read", "create"),
          own("bw.user", "read", "change", "export", "delete"),
          own("bw.dead_letter", "read", "change"),
          own("bw.sign_up", "decide", "read", "change"));

  private static final List<ResourceType> OF_TENANTS =
      Stream.concat(Stream.of(TENANTS), OWN.stream()).toList();
  private static final List<ResourceType> OF_SYSTEM =
      Stream.of(Stream.of(TENANTS_OF_SYSTEM), OWN.stream(), INSTALLATIONS.stream())
          .flatMap(types -> types)
          .toList();

  private BuiltInCatalogue() {}

  /** Our types as they hold in this tenant. */
  public static List<ResourceType> of(TenantId tenant) {
    return tenant.equals(TenantId.SYSTEM) ? OF_SYSTEM : OF_TENANTS;
  }

  private static ResourceType own(String name, String... actions) {
    return new ResourceType(name, TENANT, List.of(actions));
  }
}
