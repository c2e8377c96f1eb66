package dev.bailiwick.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The locks of policies, and the tables of the tenant itself and its workspaces. Like all that hold
 * policy, these are written by the ledger's projection alone.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface PolicyTables extends GenericRepository<TenantTables.Row, UUID> {

  @Query("select policy_version from tenant where tenant_id = :tenant for update")
  Optional<Long> lock(UUID tenant);

  // The installation's lock belongs to no row; the number means nothing but this.
  @Query("select 3 from pg_advisory_xact_lock_shared(3)")
  int shareInstallation();

  @Query("select 3 from pg_advisory_xact_lock(3)")
  int lockInstallation();

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
      update tenant set status = :status, restorable_until = :restorableUntil
      where tenant_id = :tenant
      """)
  int changeStatus(UUID tenant, String status, @Nullable Instant restorableUntil);

  @Query(
      """
      insert into tenant_deletion (tenant_id, due_at) values (:tenant, :at)
      on conflict (tenant_id) do update set due_at = excluded.due_at
      """)
  void putDeletion(UUID tenant, Instant at);

  @Query("delete from tenant_deletion where tenant_id = :tenant")
  void removeDeletion(UUID tenant);

  @Query(
      """
      insert into ownerless_tenant (tenant_id, since) values (:tenant, :at) on conflict do nothing
      """)
  void addOwnerless(UUID tenant, Instant at);

  @Query("delete from ownerless_tenant where tenant_id = :tenant")
  void removeOwnerless(UUID tenant);

  @Query("update tenant set name = :name where tenant_id = :tenant")
  int rename(UUID tenant, String name);

  @Query("update tenant set slug = :slug where tenant_id = :tenant")
  int changeSlug(UUID tenant, String slug);

  @Query("update tenant set settings = :settings where tenant_id = :tenant")
  int changeSettings(UUID tenant, String settings);

  @Query("update tenant set plan = :plan where tenant_id = :tenant")
  int changePlan(UUID tenant, @Nullable String plan);

  @Query(
      """
      insert into feature_override (tenant_id, feature, enabled)
      values (:tenant, :feature, :enabled)
      on conflict (tenant_id, feature) do update set enabled = excluded.enabled
      """)
  void putOverride(UUID tenant, String feature, boolean enabled);

  @Query("delete from feature_override where tenant_id = :tenant and feature = :feature")
  void removeOverride(UUID tenant, String feature);

  @Query(
      """
      insert into limit_override (tenant_id, name, value) values (:tenant, :name, :value)
      on conflict (tenant_id, name) do update set value = excluded.value
      """)
  void putLimit(UUID tenant, String name, long value);

  @Query("delete from limit_override where tenant_id = :tenant and name = :name")
  void removeLimit(UUID tenant, String name);

  @Query(
      """
      insert into workspace (tenant_id, id, parent_id, slug, name)
      values (:tenant, :id, :parent, :slug, :name)
      """)
  void addWorkspace(UUID tenant, UUID id, @Nullable UUID parent, String slug, String name);

  /** What the workspace is called where it lies leads to it for a while longer. */
  @Query(
      """
      insert into former_workspace_slug (tenant_id, parent_id, slug, workspace_id, released_at)
      select tenant_id, parent_id, slug, id, :at from workspace
      where tenant_id = :tenant and id = :id
      on conflict (tenant_id, parent_id, slug)
        do update set workspace_id = excluded.workspace_id, released_at = excluded.released_at
      """)
  int releaseSlug(UUID tenant, UUID id, Instant at);

  @Query(
      """
      update workspace set slug = :slug, name = :name where tenant_id = :tenant and id = :id
      """)
  int renameWorkspace(UUID tenant, UUID id, String slug, String name);

  @Query("update workspace set parent_id = :parent where tenant_id = :tenant and id = :id")
  int moveWorkspace(UUID tenant, UUID id, @Nullable UUID parent);

  @Query("update workspace set archived = :archived where tenant_id = :tenant and id = :id")
  int archiveWorkspace(UUID tenant, UUID id, boolean archived);

  @Query(
      """
      insert into member_tenant (user_id, tenant_id) values (:member, :tenant)
      on conflict do nothing
      """)
  void remember(UUID member, UUID tenant);

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
