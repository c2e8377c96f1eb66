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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access requests. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface AccessRequestTables extends GenericRepository<AccessRequestTables.Row, UUID> {

  /** A request as its table has it. */
  @MappedEntity("access_request")
  record Row(
      @Id UUID id,
      String kind,
      String requesterKind,
      UUID requesterId,
      String receiverKind,
      UUID receiverId,
      @Nullable UUID workspaceId,
      String steps,
      @Nullable String condition,
      @Nullable Instant accessUntil,
      @Nullable Long accessMinutes,
      String reason,
      Instant createdAt,
      Instant openUntil,
      String status,
      @Nullable String deciderKind,
      @Nullable UUID deciderId,
      @Nullable Instant decidedAt,
      @Nullable String note) {}

  @Query(
      """
      insert into access_request (tenant_id, id, kind, requester_kind, requester_id,
        receiver_kind, receiver_id, workspace_id, steps, condition, access_until, access_minutes,
        reason, created_at, open_until, status)
      values (:tenant, :id, :kind, :requesterKind, :requester,
        :receiverKind, :receiver, :workspace, :steps, :condition, :until, :minutes,
        :reason, :createdAt, :openUntil, :status)
      """)
  void add(
      UUID tenant,
      UUID id,
      String kind,
      String requesterKind,
      UUID requester,
      String receiverKind,
      UUID receiver,
      @Nullable UUID workspace,
      String steps,
      @Nullable String condition,
      @Nullable Instant until,
      @Nullable Long minutes,
      String reason,
      Instant createdAt,
      Instant openUntil,
      String status);

  @Query("select * from access_request where tenant_id = :tenant and id = :id")
  Optional<Row> find(UUID tenant, UUID id);

  @Query(
      """
      select * from access_request
      where tenant_id = :tenant and id > :after
        and (:anyKind or kind = :kind)
        and (:all or workspace_id in (:workspaces)
          or (requester_kind = :toKind and requester_id = :to)
          or (receiver_kind = :toKind and receiver_id = :to))
      order by id limit :limit
      """)
  List<Row> list(
      UUID tenant,
      UUID after,
      boolean anyKind,
      String kind,
      boolean all,
      Set<UUID> workspaces,
      String toKind,
      UUID to,
      int limit);

  @Query(
      """
      select * from access_request
      where tenant_id = :tenant and requester_kind = :requesterKind and requester_id = :requester
        and status = 'open'
      order by id
      """)
  List<Row> openOf(UUID tenant, String requesterKind, UUID requester);

  @Query(
      """
      update access_request
      set status = :status, decider_kind = :deciderKind, decider_id = :decider,
        decided_at = :decidedAt, note = :note, access_until = :until
      where tenant_id = :tenant and id = :id
      """)
  void save(
      UUID tenant,
      UUID id,
      String status,
      @Nullable String deciderKind,
      @Nullable UUID decider,
      @Nullable Instant decidedAt,
      @Nullable String note,
      @Nullable Instant until);

  @Query(
      """
      update access_request set status = 'ended'
      where tenant_id = :tenant and status = 'open'
        and ((requester_kind = :kind and requester_id = :id)
          or (receiver_kind = :kind and receiver_id = :id))
      """)
  void endOf(UUID tenant, String kind, UUID id);
}
