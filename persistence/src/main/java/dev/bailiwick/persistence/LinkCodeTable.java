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

/** Which user another identity may be linked to, by the hash of a code. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface LinkCodeTable extends GenericRepository<LinkCodeTable.Row, UUID> {

  /** Whose a code is. */
  @MappedEntity("link_code")
  record Row(@Id UUID userId, Instant expiresAt) {}

  @Query(
      """
      insert into link_code (user_id, code_hash, expires_at) values (:user, :hash, :expiresAt)
      on conflict (user_id) do update
      set code_hash = excluded.code_hash, expires_at = excluded.expires_at
      """)
  void put(UUID user, String hash, Instant expiresAt);

  @Query("select user_id, expires_at from link_code where code_hash = :hash for update")
  Optional<Row> lock(String hash);

  @Query("delete from link_code where code_hash = :hash")
  void remove(String hash);
}
