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
import org.jspecify.annotations.Nullable;

/** Which sign-ins were ended before their tokens do. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface EndedSignInTable extends GenericRepository<EndedSignInTable.Row, String> {

  /** A session, or a person up to an instant. */
  @MappedEntity("ended_sign_in")
  record Row(String issuer, @Id String name, @Nullable Instant upTo) {}

  @Query(
      """
      insert into ended_sign_in as known (issuer, kind, name, up_to, noted_at)
      values (:issuer, :kind, :name, :upTo, :notedAt)
      on conflict (issuer, kind, name) do update
      set up_to = greatest(known.up_to, excluded.up_to),
        noted_at = greatest(known.noted_at, excluded.noted_at)
      """)
  void add(String issuer, String kind, String name, @Nullable Instant upTo, Instant notedAt);

  @Query("select issuer, name, up_to from ended_sign_in where noted_at >= :notedAt")
  List<Row> notedSince(Instant notedAt);

  @Query("delete from ended_sign_in where noted_at < :notedBefore")
  void forget(Instant notedBefore);
}
