package dev.bailiwick.persistence;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.port.Applications;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Applications and keys on PostgreSQL. */
@Singleton
final class PostgresApplications implements Applications {

  private final KeyTables tables;

  PostgresApplications(KeyTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<TenantId> homeOfKey(String prefix) {
    return tables.home(prefix).map(TenantId::new);
  }

  @Override
  public Optional<StoredKey> findKey(TenantId home, String prefix) {
    return tables.find(home.value(), prefix).map(PostgresApplications::key);
  }

  @Override
  public List<Application> list(TenantId tenant) {
    return tables.applications(tenant.value()).stream()
        .map(PostgresApplications::application)
        .toList();
  }

  @Override
  public List<StoredKey> keys(TenantId home, ApplicationId application) {
    return tables.list(home.value(), application.value()).stream()
        .map(PostgresApplications::key)
        .toList();
  }

  private static StoredKey key(KeyTables.Row row) {
    return new StoredKey(
        new TenantId(row.tenantId()),
        new ApplicationId(row.applicationId()),
        row.prefix(),
        row.hash(),
        row.createdAt());
  }

  private static Application application(KeyTables.Application row) {
    return new Application(
        new ApplicationId(row.id()), new TenantId(row.homeTenantId()), row.name());
  }
}
