package dev.bailiwick.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The tables of the provider's clients by which applications are recognised. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface ClientTables extends GenericRepository<ClientTables.Row, String> {

  /** A client as it is kept. */
  @MappedEntity("application_client")
  record Row(UUID tenantId, String issuer, @Id String clientId, UUID applicationId) {}

  @Query(
      """
      select tenant_id from application_client_directory
      where issuer = :issuer and client_id = :client
      """)
  Optional<UUID> home(String issuer, String client);

  @Query(
      """
      select application_id from application_client
      where tenant_id = :tenant and issuer = :issuer and client_id = :client
      """)
  Optional<UUID> find(UUID tenant, String issuer, String client);

  @Query(
      """
      insert into application_client_directory (issuer, client_id, tenant_id)
      values (:issuer, :client, :tenant) on conflict do nothing
      """)
  int reserve(String issuer, String client, UUID tenant);

  @Query(
      """
      insert into application_client (tenant_id, issuer, client_id, application_id)
      values (:tenant, :issuer, :client, :application)
      """)
  void add(UUID tenant, UUID application, String issuer, String client);

  @Query(
      """
      delete from application_client
      where tenant_id = :tenant and issuer = :issuer and client_id = :client
        and application_id = :application
      """)
  int remove(UUID tenant, UUID application, String issuer, String client);
}
