package dev.bailiwick.persistence;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of applications and their keys. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface KeyTables extends GenericRepository<KeyTables.Row, String> {

  /** A key as it is kept. */
  @MappedEntity("application_key")
  record Row(
      UUID tenantId,
      @Id String prefix,
      UUID applicationId,
      String hash,
      @Nullable String name,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant usedAt) {}

  /** An application in one tenant. */
  @Introspected
  record Application(UUID id, UUID homeTenantId, String name) {}

  @Query("select tenant_id from application_key_directory where prefix = :prefix")
  Optional<UUID> home(String prefix);

  @Query(
      """
      select k.tenant_id, k.prefix, k.application_id, k.hash, k.name, k.created_at, k.expires_at,
        u.used_at
      from application_key k left join application_key_use u using (tenant_id, prefix)
      where k.tenant_id = :tenant and k.prefix = :prefix
      """)
  Optional<Row> find(UUID tenant, String prefix);

  @Query(
      """
      select k.tenant_id, k.prefix, k.application_id, k.hash, k.name, k.created_at, k.expires_at,
        u.used_at
      from application_key k left join application_key_use u using (tenant_id, prefix)
      where k.tenant_id = :tenant and k.application_id = :application
      order by k.created_at, k.prefix
      """)
  List<Row> list(UUID tenant, UUID application);

  @Query(
      """
      insert into application_key
        (tenant_id, prefix, application_id, hash, name, created_at, expires_at)
      values (:tenant, :prefix, :application, :hash, :name, :createdAt, :expiresAt)
      """)
  void add(
      UUID tenant,
      String prefix,
      UUID application,
      String hash,
      @Nullable String name,
      Instant createdAt,
      @Nullable Instant expiresAt);

  @Query(
      """
      update application_key set expires_at = :expiresAt
      where tenant_id = :tenant and prefix = :prefix and application_id = :application
      """)
  int changeExpiry(UUID tenant, UUID application, String prefix, Instant expiresAt);

  @Query(
      """
      insert into application_key_use (tenant_id, prefix, used_at)
      select tenant_id, prefix, :at from application_key
      where tenant_id = :tenant and prefix = :prefix
      on conflict (tenant_id, prefix)
        do update set used_at = greatest(application_key_use.used_at, excluded.used_at)
      """)
  void use(UUID tenant, String prefix, Instant at);

  @Query("insert into application_key_directory (prefix, tenant_id) values (:prefix, :tenant)")
  void addToDirectory(String prefix, UUID tenant);

  @Query(
      """
      delete from application_key
      where tenant_id = :tenant and prefix = :prefix and application_id = :application
      """)
  int remove(UUID tenant, UUID application, String prefix);

  @Query(
      """
      insert into application (tenant_id, id, home_tenant_id, name)
      values (:tenant, :id, :home, :name)
      """)
  void addApplication(UUID tenant, UUID id, UUID home, String name);

  @Query(
      """
      update application set subject_attributes = :names where tenant_id = :tenant and id = :id
      """)
  int changeSubjectAttributes(UUID tenant, UUID id, String names);

  @Query("delete from application where tenant_id = :tenant and id = :id")
  int removeApplication(UUID tenant, UUID id);

  @Query("select id, home_tenant_id, name from application where tenant_id = :tenant order by id")
  List<Application> applications(UUID tenant);
}
