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
      @Nullable Instant restorableUntil,
      @Nullable String plan,
      String settings,
      boolean ownerless,
      long policyVersion,
      Instant createdAt) {}

  /** A workspace in the tree. */
  @Introspected
  record Workspace(UUID id, @Nullable UUID parentId, String slug, String name, boolean archived) {}

  /** Where a workspace lay. */
  @Introspected
  record FormerSlug(@Nullable UUID parentId, String slug, UUID workspaceId, Instant releasedAt) {}

  /** A member with what the provider says of them. */
  @Introspected
  record Member(
      UUID userId,
      @Nullable String externalId,
      @Nullable String email,
      String status,
      @Nullable Instant expiresAt,
      @Nullable Boolean identityDisabled,
      @Nullable Boolean mfaEnrolled,
      String attributes,
      Instant since) {}

  @Query(
      """
      insert into tenant_slug (slug, tenant_id) values (:slug, :tenant)
      on conflict (slug) do update set tenant_id = excluded.tenant_id, reserved_until = null
      where tenant_slug.reserved_until <= :at
        or tenant_slug.tenant_id = excluded.tenant_id and tenant_slug.reserved_until is not null
      """)
  int reserve(String slug, UUID tenant, Instant at);

  @Query("update tenant_slug set reserved_until = :until where slug = :slug")
  int release(String slug, Instant until);

  @Query("select count(*) from tenant_slug where tenant_id = :tenant and reserved_until > :at")
  int released(UUID tenant, Instant at);

  @Query(
      """
      select tenant_id from tenant_slug
      where slug = :slug and tenant_id is not null
        and (reserved_until is null or reserved_until > :at)
      """)
  Optional<UUID> idOf(String slug, Instant at);

  @Query(
      """
      select tenant_id from subject_tenant
      where subject_kind = :kind and subject_id = :subject order by tenant_id
      """)
  List<UUID> ofSubject(String kind, UUID subject);

  @Query(
      """
      select tenant_id from ownerless_tenant o
      where not exists (select from tenant_deletion d where d.tenant_id = o.tenant_id)
      order by tenant_id
      """)
  List<UUID> ownerless();

  @Query("select tenant_id from member_tenant where user_id = :user order by tenant_id")
  List<UUID> everOf(UUID user);

  @Query(
      """
      select tenant_id, slug, name, status, restorable_until, plan, settings,
        exists (select from ownerless_tenant o where o.tenant_id = tenant.tenant_id) as ownerless,
        policy_version, created_at
      from tenant where tenant_id = :tenant
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
      select parent_id, slug, workspace_id, released_at from former_workspace_slug
      where tenant_id = :tenant
      """)
  List<FormerSlug> formerSlugs(UUID tenant);

  @Query(
      """
      with listed as (
        select *, case :sort
            when 'email' then coalesce('0' || email, '1')
            when 'since' then to_char(since at time zone 'UTC', 'YYYYMMDDHH24MISSUS')
            else '' end collate "C" as place
        from (
          select *, (
            select email from identity
            where identity.user_id = membership.user_id and email is not null
            order by linked_at, issuer, subject limit 1) as email
          from membership
          where tenant_id = :tenant and status <> 'removed') as known
        where (cast(:standing as text) is null or :standing = case
            when expires_at <= :at then 'expired' else status end)
          and (cast(:guest as boolean) is null or :guest = (expires_at is not null))
          and (cast(:externalId as text) is null or external_id = :externalId)
          and (cast(:email as text) is null or email = :email)
          and (cast(:search as text) is null
            or starts_with(email, :search) or starts_with(external_id, :search))
          and (cast(:group as uuid) is null or exists (
            select from group_member g
            where g.tenant_id = :tenant and g.group_id = :group and g.user_id = known.user_id))
          and (cast(:role as text) is null and cast(:workspace as uuid) is null or exists (
            select from role_grant r
            where r.tenant_id = :tenant
              and (r.expires_at is null or r.expires_at > :at)
              and (cast(:role as text) is null or r.role = :role)
              and (cast(:workspace as uuid) is null or r.workspace_id = :workspace)
              and (r.user_id = known.user_id or exists (
                select from group_member g
                where g.tenant_id = :tenant and g.group_id = r.group_id
                  and g.user_id = known.user_id)))))
      select user_id, external_id, email, status, expires_at, identity_disabled, mfa_enrolled,
        attributes, since
      from listed
      where (place, user_id) > (:afterPlace collate "C", :after)
      order by place, user_id limit :limit
      """)
  List<Member> members(
      UUID tenant,
      String sort,
      @Nullable String standing,
      @Nullable Boolean guest,
      @Nullable String externalId,
      @Nullable String email,
      @Nullable String search,
      @Nullable UUID group,
      @Nullable String role,
      @Nullable UUID workspace,
      Instant at,
      String afterPlace,
      UUID after,
      int limit);

  @Query(
      """
      select user_id, external_id, (
          select email from identity
          where identity.user_id = membership.user_id and email is not null
          order by linked_at, issuer, subject limit 1) as email,
        status, expires_at, identity_disabled, mfa_enrolled, attributes, since
      from membership
      where tenant_id = :tenant and status <> 'removed' and user_id = :user
      """)
  Optional<Member> member(UUID tenant, UUID user);
}
