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

/** The tables of applications and their keys. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface KeyTables extends GenericRepository<KeyTables.Row, String> {

  /** A key as it is kept. */
  @MappedEntity("application_key")
  record Row(
      UUID tenantId, @Id String prefix, UUID applicationId, String hash, Instant createdAt) {}

  /** An application in one tenant. */
  @Introspected
  record Application(UUID id, UUID homeTenantId, String name) {}

  @Query("select tenant_id from application_key_directory where prefix = :prefix")
  Optional<UUID> home(String prefix);

  @Query(
      """
      select tenant_id, prefix, application_id, hash, created_at from application_key
      where tenant_id = :tenant and prefix = :prefix
      """)
  Optional<Row> find(UUID tenant, String prefix);

  @Query(
      """
      select tenant_id, prefix, application_id, hash, created_at from application_key
      where tenant_id = :tenant and application_id = :application
      order by created_at, prefix
      """)
  List<Row> list(UUID tenant, UUID application);

  @Query(
      """
      insert into application_key (tenant_id, prefix, application_id, hash, created_at)
      values (:tenant, :prefix, :application, :hash, :createdAt)
      """)
  void add(UUID tenant, String prefix, UUID application, String hash, Instant createdAt);

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
