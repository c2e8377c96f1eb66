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
import org.jspecify.annotations.Nullable;

/** Which request came first with a key, by the key's hash. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface FirstRequestTable extends GenericRepository<FirstRequestTable.Row, String> {

  /** A request, and its answer once there is one. */
  @MappedEntity("first_request")
  record Row(@Id String keyHash, String fingerprint, Instant at, @Nullable String answer) {}

  @Query("delete from first_request where tenant_id = :tenant and kept_until <= :at")
  void forget(UUID tenant, Instant at);

  @Query(
      """
      insert into first_request (tenant_id, key_hash, fingerprint, at, kept_until)
      values (:tenant, :key, :fingerprint, :at, :keptUntil)
      on conflict do nothing
      """)
  int add(UUID tenant, String key, String fingerprint, Instant at, Instant keptUntil);

  @Query(
      """
      select key_hash, fingerprint, at, answer from first_request
      where tenant_id = :tenant and key_hash = :key
      """)
  Optional<Row> find(UUID tenant, String key);

  @Query("update first_request set answer = :answer where tenant_id = :tenant and key_hash = :key")
  void answer(UUID tenant, String key, String answer);

  @Query("delete from first_request where tenant_id = :tenant and key_hash = :key")
  void remove(UUID tenant, String key);
}
