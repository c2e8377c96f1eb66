package dev.bailiwick.authorization.catalogue;

import static dev.bailiwick.authorization.catalogue.Placement.TENANT;
import static dev.bailiwick.authorization.catalogue.Placement.WORKSPACE;

import dev.bailiwick.authorization.TenantId;
import java.util.List;
import java.util.stream.Stream;

/** Our own types, and one product type to try things with. */
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

  private static final ResourceType EXAMPLE_PRODUCT =
      new ResourceType("document", WORKSPACE, List.of("read", "edit", "share"));

  private static final Catalogue OF_TENANTS = with(TENANTS);
  private static final Catalogue OF_SYSTEM = with(TENANTS_OF_SYSTEM);

  private BuiltInCatalogue() {}

  /** The catalogue that holds in this tenant. */
  public static Catalogue of(TenantId tenant) {
    return tenant.equals(TenantId.SYSTEM) ? OF_SYSTEM : OF_TENANTS;
  }

  private static Catalogue with(ResourceType tenants) {
    return new Catalogue(
        Stream.of(Stream.of(tenants), OWN.stream(), Stream.of(EXAMPLE_PRODUCT))
            .flatMap(types -> types)
            .toList());
  }

  private static ResourceType own(String name, String... actions) {
    return new ResourceType(name, TENANT, List.of(actions));
  }
}
