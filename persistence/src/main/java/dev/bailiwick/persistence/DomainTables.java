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

/** The domains of tenants, and the directory of those that are proven. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface DomainTables extends GenericRepository<DomainTables.Row, String> {

  /** A domain. */
  @MappedEntity("domain")
  record Row(
      @Id String name,
      String challenge,
      Instant createdAt,
      @Nullable Instant verifiedAt,
      @Nullable Instant checkedAt,
      @Nullable Instant missingSince,
      @Nullable String joinRole,
      @Nullable UUID joinWorkspaceId,
      @Nullable String joinByKind,
      @Nullable UUID joinById) {}

  /** A proven domain, as the directory knows it. */
  @Introspected
  record Proven(String name, UUID tenantId) {}

  @Query(
      """
      insert into domain (tenant_id, name, challenge, created_at)
      values (:tenant, :name, :challenge, :createdAt)
      """)
  void add(UUID tenant, String name, String challenge, Instant createdAt);

  @Query(
      """
      select name, challenge, created_at, verified_at, checked_at, missing_since,
        join_role, join_workspace_id, join_by_kind, join_by_id
      from domain where tenant_id = :tenant and name = :name
      """)
  Optional<Row> find(UUID tenant, String name);

  @Query(
      """
      select name, challenge, created_at, verified_at, checked_at, missing_since,
        join_role, join_workspace_id, join_by_kind, join_by_id
      from domain where tenant_id = :tenant and name collate "C" > :after
      order by name collate "C" limit :limit
      """)
  List<Row> list(UUID tenant, String after, int limit);

  @Query(
      """
      update domain set verified_at = :verifiedAt, checked_at = :checkedAt,
        missing_since = :missingSince, join_role = :role, join_workspace_id = :workspace,
        join_by_kind = :byKind, join_by_id = :byId
      where tenant_id = :tenant and name = :name
      """)
  void save(
      UUID tenant,
      String name,
      @Nullable Instant verifiedAt,
      @Nullable Instant checkedAt,
      @Nullable Instant missingSince,
      @Nullable String role,
      @Nullable UUID workspace,
      @Nullable String byKind,
      @Nullable UUID byId);

  @Query("delete from domain where tenant_id = :tenant and name = :name")
  void remove(UUID tenant, String name);

  @Query("select name, tenant_id from proven_domain where name = :name")
  Optional<Proven> proven(String name);

  @Query(
      """
      insert into proven_domain (name, tenant_id, check_at) values (:name, :tenant, :checkAt)
      on conflict (name) do nothing
      """)
  void claim(String name, UUID tenant, Instant checkAt);

  @Query("delete from proven_domain where name = :name and tenant_id = :tenant")
  void release(String name, UUID tenant);

  @Query(
      """
      select name, tenant_id from proven_domain
      where check_at <= :now order by check_at, name limit 1
      for update skip locked
      """)
  Optional<Proven> nextDue(Instant now);

  @Query("update proven_domain set check_at = :next where name = :name")
  void postpone(String name, Instant next);
}
