package dev.bailiwick.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of roles and grants, and of the installation's products and plans. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface RoleTables extends GenericRepository<TenantTables.Row, UUID> {

  @Query(
      """
      insert into role (tenant_id, name, definition) values (:tenant, :name, :definition)
      on conflict (tenant_id, name) do update set definition = excluded.definition
      """)
  void putRole(UUID tenant, String name, String definition);

  @Query("delete from role where tenant_id = :tenant and name = :name")
  int removeRole(UUID tenant, String name);

  @Query(
      """
      insert into role_grant (tenant_id, id, user_id, application_id, group_id, role,
        workspace_id, resource_type, resource_id, expires_at, condition)
      values (:tenant, :id, :user, :application, :group, :role,
        :workspace, :resourceType, :resourceId, :expiresAt, :condition)
      """)
  void addGrant(
      UUID tenant,
      UUID id,
      @Nullable UUID user,
      @Nullable UUID application,
      @Nullable UUID group,
      String role,
      @Nullable UUID workspace,
      @Nullable String resourceType,
      @Nullable String resourceId,
      @Nullable Instant expiresAt,
      @Nullable String condition);

  @Query("delete from role_grant where tenant_id = :tenant and id = :id")
  int removeGrant(UUID tenant, UUID id);

  @Query(
      """
      insert into product (tenant_id, name, definition) values (:tenant, :name, :definition)
      on conflict (tenant_id, name) do update set definition = excluded.definition
      """)
  void putProduct(UUID tenant, String name, String definition);

  @Query("delete from product where tenant_id = :tenant and name = :name")
  int removeProduct(UUID tenant, String name);

  @Query(
      """
      insert into plan (tenant_id, name, definition) values (:tenant, :name, :definition)
      on conflict (tenant_id, name) do update set definition = excluded.definition
      """)
  void putPlan(UUID tenant, String name, String definition);

  @Query("delete from plan where tenant_id = :tenant and name = :name")
  int removePlan(UUID tenant, String name);
}
