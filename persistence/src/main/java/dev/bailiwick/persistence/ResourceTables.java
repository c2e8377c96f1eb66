package dev.bailiwick.persistence;

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

/** The register of resources, and what stood in it before. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface ResourceTables extends GenericRepository<ResourceTables.Row, String> {

  /** A resource from one instant on. */
  @MappedEntity("resource")
  record Row(@Id String id, @Nullable UUID workspaceId, String attributes, Instant since) {}

  @Query(
      """
      select id, workspace_id, attributes, since from resource
      where tenant_id = :tenant and type = :type and id = :id
      """)
  Optional<Row> find(UUID tenant, String type, String id);

  @Query(
      """
      select id, workspace_id, attributes, since from resource
      where tenant_id = :tenant and type = :type and id = :id for update
      """)
  Optional<Row> lock(UUID tenant, String type, String id);

  @Query(
      """
      select id, workspace_id, attributes, since from resource_at
      where tenant_id = :tenant and type = :type and id = :id
        and since <= :at and (until is null or until > :at)
      """)
  Optional<Row> findAt(UUID tenant, String type, String id, Instant at);

  @Query(
      """
      select id, workspace_id, attributes, since from resource
      where tenant_id = :tenant and type = :type and id > :after order by id limit :limit
      """)
  List<Row> list(UUID tenant, String type, String after, int limit);

  @Query(
      """
      select id, workspace_id, attributes, since from resource_at
      where tenant_id = :tenant and type = :type and id > :after
        and since <= :at and (until is null or until > :at)
      order by id limit :limit
      """)
  List<Row> listAt(UUID tenant, String type, Instant at, String after, int limit);

  @Query(
      """
      insert into resource (tenant_id, type, id, workspace_id, attributes, since)
      values (:tenant, :type, :id, :workspace, :attributes, :at)
      on conflict (tenant_id, type, id) do update
      set workspace_id = excluded.workspace_id, attributes = excluded.attributes,
        since = greatest(resource.since, excluded.since)
      """)
  void put(
      UUID tenant, String type, String id, @Nullable UUID workspace, String attributes, Instant at);

  // What began no sooner than it ended was never so.
  @Query(
      """
      insert into resource_history
        (tenant_id, type, id, since, until, workspace_id, attributes)
      select tenant_id, type, id, since, :until, workspace_id, attributes from resource
      where tenant_id = :tenant and type = :type and id = :id and since < :until
      """)
  void keep(UUID tenant, String type, String id, Instant until);

  @Query("delete from resource where tenant_id = :tenant and type = :type and id = :id")
  int remove(UUID tenant, String type, String id);

  @Query("select exists (select from resource where tenant_id = :tenant and type = :type)")
  boolean hasAny(UUID tenant, String type);
}
