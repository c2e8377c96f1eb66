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
import java.util.Optional;
import java.util.UUID;

/** What is still to be sent. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface OutboxTable extends GenericRepository<OutboxTable.Row, UUID> {

  /** A message that waits. */
  @MappedEntity("outbox")
  record Row(@Id UUID id, UUID tenantId, UUID invitationId, int attempts) {}

  @Query(
      """
      insert into outbox (id, tenant_id, invitation_id, created_at, due_at)
      values (:id, :tenant, :invitation, :at, :at)
      """)
  void add(UUID id, UUID tenant, UUID invitation, Instant at);

  @Query(
      """
      select id, tenant_id, invitation_id, attempts from outbox
      where due_at <= :now order by created_at, id limit 1
      for update skip locked
      """)
  Optional<Row> nextDue(Instant now);

  @Query("delete from outbox where tenant_id = :tenant and invitation_id = :invitation")
  void removeOf(UUID tenant, UUID invitation);

  @Query("update outbox set due_at = :at, attempts = attempts + 1 where id = :id")
  void taken(UUID id, Instant at);

  @Query("update outbox set due_at = :at where id = :id")
  void postpone(UUID id, Instant at);

  @Query("delete from outbox where id = :id")
  void remove(UUID id);
}
