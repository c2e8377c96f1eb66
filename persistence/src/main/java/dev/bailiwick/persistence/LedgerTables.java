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

/** The ledger's two tables: rows, and the personal values beside them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface LedgerTables extends GenericRepository<LedgerTables.Row, Long> {

  /** A row of the ledger. */
  @MappedEntity("ledger")
  record Row(
      @Id long version, Instant at, String actor, String changes, String previous, String hash) {}

  /** The head of a chain. */
  @Introspected
  record Head(long version, Instant at, String hash) {}

  /** A personal value with the row that it belongs to. */
  @Introspected
  record Value(long version, String commitment, String salt, String value, @Nullable UUID userId) {}

  @Query(
      """
      select version, at, hash from ledger where tenant_id = :tenant
      order by version desc limit 1
      """)
  Optional<Head> head(UUID tenant);

  @Query(
      """
      select version, at, actor, changes, previous, hash from ledger
      where tenant_id = :tenant and version > :after order by version limit :limit
      """)
  List<Row> rows(UUID tenant, long after, int limit);

  @Query(
      """
      select version, at, actor, changes, previous, hash from ledger
      where tenant_id = :tenant and version < :before and at >= :from and at < :until
        and (cast(:actor as text) is null or actor = :actor)
        and (cast(:change as text) is null or position(:change in changes) > 0)
        and (cast(:named as text) is null or position(:named in changes) > 0
          or position(:subject in changes) > 0)
      order by version desc limit :limit
      """)
  List<Row> newest(
      UUID tenant,
      long before,
      Instant from,
      Instant until,
      @Nullable String actor,
      @Nullable String change,
      @Nullable String named,
      @Nullable String subject,
      int limit);

  @Query(
      """
      select version, commitment, salt, value, user_id from ledger_value
      where tenant_id = :tenant and version between :first and :last
      """)
  List<Value> values(UUID tenant, long first, long last);

  @Query(
      """
      select version, commitment, salt, value, user_id from ledger_value
      where tenant_id = :tenant and version in (:versions)
      """)
  List<Value> values(UUID tenant, List<Long> versions);

  @Query(
      """
      insert into ledger (tenant_id, version, at, actor, changes, previous, hash)
      values (:tenant, :version, :at, :actor, :changes, :previous, :hash)
      """)
  void add(
      UUID tenant,
      long version,
      Instant at,
      String actor,
      String changes,
      String previous,
      String hash);

  @Query(
      """
      insert into ledger_value (tenant_id, version, commitment, salt, value, user_id)
      values (:tenant, :version, :commitment, :salt, :value, :user)
      """)
  void addValue(
      UUID tenant, long version, String commitment, String salt, String value, @Nullable UUID user);
}
