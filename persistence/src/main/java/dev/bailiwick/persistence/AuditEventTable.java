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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts and refusals. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface AuditEventTable extends GenericRepository<AuditEventTable.Row, UUID> {

  /** One of either. */
  @MappedEntity("audit_event")
  record Row(
      @Id UUID id,
      Instant at,
      String actor,
      String operation,
      @Nullable String refusal,
      @Nullable String permission,
      int times,
      @Nullable String resourceType,
      @Nullable String resourceId,
      @Nullable String trace) {}

  /** A tenant that this transaction does not see takes none. */
  @Query(
      """
      insert into audit_event (tenant_id, id, at, actor, operation, refusal, permission, times,
        resource_type, resource_id, trace)
      select tenant_id, :id, :at, :actor, :operation, cast(:refusal as text),
        cast(:permission as text), :times, cast(:type as text), cast(:resource as text),
        cast(:trace as text)
      from tenant where tenant_id = :tenant
      """)
  void add(
      UUID tenant,
      UUID id,
      Instant at,
      String actor,
      String operation,
      @Nullable String refusal,
      @Nullable String permission,
      int times,
      @Nullable String type,
      @Nullable String resource,
      @Nullable String trace);

  @Query(
      """
      select id, at, actor, operation, refusal, permission, times, resource_type, resource_id, trace
      from audit_event
      where tenant_id = :tenant and id < :before and at >= :from and at < :until
        and (cast(:refused as boolean) is null or (refusal is not null) = :refused)
        and (cast(:actor as text) is null or actor = :actor)
        and (cast(:operation as text) is null or operation = :operation)
        and (cast(:about as text) is null or resource_id = :about)
      order by id desc limit :limit
      """)
  List<Row> newest(
      UUID tenant,
      UUID before,
      Instant from,
      Instant until,
      @Nullable Boolean refused,
      @Nullable String actor,
      @Nullable String operation,
      @Nullable String about,
      int limit);
}
