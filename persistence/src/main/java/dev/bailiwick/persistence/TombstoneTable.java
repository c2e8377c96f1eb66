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

/** What is left of erased tenants; the eraser alone writes it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface TombstoneTable extends GenericRepository<TombstoneTable.Row, UUID> {

  /** A tombstone. */
  @MappedEntity("tombstone")
  record Row(
      @Id UUID id,
      Instant at,
      long version,
      String hash,
      String erased,
      String keyId,
      String signature) {}

  @Query(
      "select id, at, version, hash, erased, key_id, signature from tombstone where id = :tenant")
  Optional<Row> find(UUID tenant);
}
