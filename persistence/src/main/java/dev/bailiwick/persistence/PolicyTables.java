package dev.bailiwick.persistence;

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

/** The tables of the policy as it stands, written by the ledger's projection alone. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface PolicyTables extends GenericRepository<PolicyRow, UUID> {

  @Query("select * from policy_row where tenant_id = :tenant")
  List<PolicyRow> read(UUID tenant);

  @Query("select policy_version from tenant where tenant_id = :tenant for update")
  Optional<Long> lock(UUID tenant);

  @Query(
      """
      update tenant set policy_version = :version
      where tenant_id = :tenant and policy_version = :before
      """)
  int move(UUID tenant, long before, long version);

  @Query(
      """
      insert into tenant (tenant_id, slug, name, policy_version, created_at)
      values (:tenant, :slug, :name, 0, :at)
      """)
  void addTenant(UUID tenant, String slug, String name, Instant at);

  @Query(
      """
      insert into workspace (tenant_id, id, parent_id, slug, name)
      values (:tenant, :id, :parent, :slug, :name)
      """)
  void addWorkspace(UUID tenant, UUID id, @Nullable UUID parent, String slug, String name);

  @Query(
      """
      insert into membership (tenant_id, user_id, external_id, status, since)
      values (:tenant, :user, :externalId, 'active', :at)
      """)
  void addMember(UUID tenant, UUID user, @Nullable String externalId, Instant at);

  @Query(
      """
      update membership
      set status = :status, since = case when status = 'removed' then :at else since end
      where tenant_id = :tenant and user_id = :user
      """)
  int changeMember(UUID tenant, UUID user, String status, Instant at);

  @Query(
      """
      insert into application (tenant_id, id, home_tenant_id, name)
      values (:tenant, :id, :home, :name)
      """)
  void addApplication(UUID tenant, UUID id, UUID home, String name);

  @Query("delete from application where tenant_id = :tenant and id = :id")
  int removeApplication(UUID tenant, UUID id);

  @Query(
      """
      insert into role_grant (tenant_id, id, user_id, application_id, role,
        workspace_id, resource_type, resource_id, expires_at)
      values (:tenant, :id, :user, :application, :role,
        :workspace, :resourceType, :resourceId, :expiresAt)
      """)
  void addGrant(
      UUID tenant,
      UUID id,
      @Nullable UUID user,
      @Nullable UUID application,
      String role,
      @Nullable UUID workspace,
      @Nullable String resourceType,
      @Nullable String resourceId,
      @Nullable Instant expiresAt);

  @Query("delete from role_grant where tenant_id = :tenant and id = :id")
  int removeGrant(UUID tenant, UUID id);

  @Query(
      """
      insert into subject_tenant (subject_kind, subject_id, tenant_id)
      values (:kind, :subject, :tenant) on conflict do nothing
      """)
  void addToDirectory(String kind, UUID subject, UUID tenant);

  @Query(
      """
      delete from subject_tenant
      where subject_kind = :kind and subject_id = :subject and tenant_id = :tenant
      """)
  void removeFromDirectory(String kind, UUID subject, UUID tenant);
}
