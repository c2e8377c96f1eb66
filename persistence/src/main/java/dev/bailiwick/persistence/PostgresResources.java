package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.policy.Use;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.resource.RegisteredResource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The register of resources on PostgreSQL. */
@Singleton
final class PostgresResources implements Resources {

  private final ResourceTables tables;
  private final PolicyTables policies;
  private final PostgresCatalogueUses uses;

  PostgresResources(ResourceTables tables, PolicyTables policies, PostgresCatalogueUses uses) {
    this.tables = tables;
    this.policies = policies;
    this.uses = uses;
  }

  @Override
  public Optional<RegisteredResource> find(TenantId tenant, Reference resource) {
    return Optional.of(resource)
        .filter(PostgresResources::canBeKept)
        .flatMap(it -> tables.find(tenant.value(), it.type(), it.id()))
        .map(row -> resource(resource.type(), row));
  }

  @Override
  public Optional<RegisteredResource> findAt(TenantId tenant, Reference resource, Instant at) {
    return Optional.of(resource)
        .filter(PostgresResources::canBeKept)
        .flatMap(it -> tables.findAt(tenant.value(), it.type(), it.id(), at))
        .map(row -> resource(resource.type(), row));
  }

  @Override
  public Page<RegisteredResource> list(TenantId tenant, String type, Page.Request wanted) {
    List<ResourceTables.Row> found =
        canBeKept(type)
            ? tables.list(tenant.value(), type, after(wanted), PageRows.limit(wanted))
            : List.of();
    return page(type, found, wanted);
  }

  @Override
  public Page<RegisteredResource> listAt(
      TenantId tenant, String type, Instant at, Page.Request wanted) {
    List<ResourceTables.Row> found =
        canBeKept(type)
            ? tables.listAt(tenant.value(), type, at, after(wanted), PageRows.limit(wanted))
            : List.of();
    return page(type, found, wanted);
  }

  @Override
  public void put(TenantId tenant, RegisteredResource resource, Instant at) {
    UUID id = tenant.value();
    Reference key = resource.reference();
    UUID workspace = resource.workspace() == null ? null : resource.workspace().value();
    String attributes = AttributesColumn.of(resource.attributes());
    Optional<ResourceTables.Row> before = tables.lock(id, key.type(), key.id());
    if (before.isPresent() && resource(key.type(), before.get()).equals(resource)) {
      return;
    }
    tables.keep(id, key.type(), key.id(), at);
    tables.put(id, key.type(), key.id(), workspace, attributes, at);
    if (before.isEmpty()) {
      // After the resource, which waited for whoever may just have ended this use.
      uses.change(tenant, Set.of(), Set.of(useOf(key)));
    }
  }

  @Override
  public boolean remove(TenantId tenant, Reference resource, Instant at) {
    UUID id = tenant.value();
    // Until this is over no other resource of the type comes in: see the table.
    policies.lock(id);
    tables.keep(id, resource.type(), resource.id(), at);
    boolean was = tables.remove(id, resource.type(), resource.id()) == 1;
    if (!tables.hasAny(id, resource.type())) {
      uses.change(tenant, Set.of(useOf(resource)), Set.of());
    }
    return was;
  }

  private static boolean canBeKept(Reference resource) {
    return canBeKept(resource.type()) && canBeKept(resource.id());
  }

  /** PostgreSQL has no text with this character, and fails where it is asked for one. */
  private static boolean canBeKept(String text) {
    return text.indexOf('\0') < 0;
  }

  private static Use useOf(Reference resource) {
    return new Use(Use.Kind.REGISTERED_TYPE, resource.type());
  }

  private static String after(Page.Request wanted) {
    return wanted.after() == null ? "" : wanted.after();
  }

  private static Page<RegisteredResource> page(
      String type, List<ResourceTables.Row> found, Page.Request wanted) {
    return Page.of(
        found.stream().map(row -> resource(type, row)).toList(),
        resource -> resource.reference().id(),
        wanted);
  }

  private static RegisteredResource resource(String type, ResourceTables.Row row) {
    return new RegisteredResource(
        new Reference(type, row.id()),
        row.workspaceId() == null ? null : new WorkspaceId(row.workspaceId()),
        AttributesColumn.parse(row.attributes()));
  }
}
