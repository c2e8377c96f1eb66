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

/** Tenants and the directories by which they are found; workspaces and members as they are read. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface TenantTables extends GenericRepository<TenantTables.Row, UUID> {

  /** A tenant. */
  @MappedEntity("tenant")
  record Row(
      @Id UUID tenantId,
      String slug,
      String name,
      String status,
      @Nullable String plan,
      long policyVersion,
      Instant createdAt) {}

  /** A workspace in the tree. */
  @Introspected
  record Workspace(UUID id, @Nullable UUID parentId, String slug, String name, boolean archived) {}

  /** A member with what the provider says of them. */
  @Introspected
  record Member(
      UUID userId,
      @Nullable String externalId,
      @Nullable String email,
      String status,
      String attributes,
      Instant since) {}

  @Query(
      """
      insert into tenant_slug (slug, tenant_id) values (:slug, :tenant) on conflict do nothing
      """)
  int reserve(String slug, UUID tenant);

  @Query("select tenant_id from tenant_slug where slug = :slug")
  Optional<UUID> idOf(String slug);

  @Query(
      """
      select tenant_id from subject_tenant
      where subject_kind = :kind and subject_id = :subject order by tenant_id
      """)
  List<UUID> ofSubject(String kind, UUID subject);

  @Query("select tenant_id from member_tenant where user_id = :user order by tenant_id")
  List<UUID> everOf(UUID user);

  @Query(
      """
      select tenant_id, slug, name, status, plan, policy_version, created_at from tenant
      where tenant_id = :tenant
      """)
  Optional<Row> find(UUID tenant);

  @Query(
      """
      select id, parent_id, slug, name, archived from workspace
      where tenant_id = :tenant order by id
      """)
  List<Workspace> workspaces(UUID tenant);

  @Query(
      """
      select user_id, external_id, status, attributes, since, (
          select email from identity
          where identity.user_id = membership.user_id and email is not null
          order by linked_at, issuer, subject limit 1) as email
      from membership
      where tenant_id = :tenant and status <> 'removed' and user_id > :after
      order by user_id limit :limit
      """)
  List<Member> members(UUID tenant, UUID after, int limit);

  @Query(
      """
      select user_id, external_id, status, attributes, since, (
          select email from identity
          where identity.user_id = membership.user_id and email is not null
          order by linked_at, issuer, subject limit 1) as email
      from membership
      where tenant_id = :tenant and status <> 'removed' and user_id = :user
      """)
  Optional<Member> member(UUID tenant, UUID user);
}
