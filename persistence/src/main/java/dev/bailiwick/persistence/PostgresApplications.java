package dev.bailiwick.persistence;

import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.application.Application;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.port.Applications;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Applications and keys on PostgreSQL. */
@Singleton
final class PostgresApplications implements Applications {

  private final KeyTables tables;
  private final ClientTables clients;

  PostgresApplications(KeyTables tables, ClientTables clients) {
    this.tables = tables;
    this.clients = clients;
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
  public void used(TenantId home, String prefix, Instant at) {
    tables.use(home.value(), prefix, at);
  }

  @Override
  public Optional<TenantId> homeOfClient(Client client) {
    return clients.home(client.issuer(), client.clientId()).map(TenantId::new);
  }

  @Override
  public Optional<ApplicationId> findClient(TenantId home, Client client) {
    return clients.find(home.value(), client.issuer(), client.clientId()).map(ApplicationId::new);
  }

  @Override
  public boolean reserve(Client client, TenantId tenant) {
    return clients.reserve(client.issuer(), client.clientId(), tenant.value()) == 1;
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
        row.name(),
        row.createdAt(),
        row.expiresAt(),
        row.usedAt());
  }

  private static Application application(KeyTables.Application row) {
    return new Application(
        new ApplicationId(row.id()), new TenantId(row.homeTenantId()), row.name());
  }
}
