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

/** Offers of ownership, one a tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface OwnershipOfferTable extends GenericRepository<OwnershipOfferTable.Row, UUID> {

  /** An offer. */
  @MappedEntity("ownership_offer")
  record Row(
      @Id UUID tenantId, UUID fromUserId, UUID toUserId, Instant offeredAt, Instant expiresAt) {}

  @Query(
      """
      select tenant_id, from_user_id, to_user_id, offered_at, expires_at from ownership_offer
      where tenant_id = :tenant
      """)
  Optional<Row> find(UUID tenant);

  @Query(
      """
      insert into ownership_offer (tenant_id, from_user_id, to_user_id, offered_at, expires_at)
      values (:tenant, :from, :to, :offeredAt, :expiresAt)
      on conflict (tenant_id) do update set from_user_id = excluded.from_user_id,
        to_user_id = excluded.to_user_id, offered_at = excluded.offered_at,
        expires_at = excluded.expires_at
      """)
  void put(UUID tenant, UUID from, UUID to, Instant offeredAt, Instant expiresAt);

  @Query("delete from ownership_offer where tenant_id = :tenant")
  int remove(UUID tenant);
}
