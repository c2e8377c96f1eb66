package dev.bailiwick.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;

/** The directory of what tenants use of the installation's. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface UseTables extends GenericRepository<TenantTables.Row, UUID> {

  @Query("select tenant_id from catalogue_use where kind = :kind and name = :name")
  List<UUID> tenants(String kind, String name);

  @Query(
      """
      insert into catalogue_use (kind, name, tenant_id) values (:kind, :name, :tenant)
      on conflict do nothing
      """)
  void add(UUID tenant, String kind, String name);

  @Query(
      """
      delete from catalogue_use where kind = :kind and name = :name and tenant_id = :tenant
      """)
  void remove(UUID tenant, String kind, String name);
}
