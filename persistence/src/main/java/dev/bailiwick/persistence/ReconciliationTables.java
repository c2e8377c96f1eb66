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

/** Reconciliations and the identities that each has looked at. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface ReconciliationTables extends GenericRepository<ReconciliationTables.Row, UUID> {

  /** One reconciliation. */
  @MappedEntity("reconciliation")
  record Row(
      @Id UUID id,
      boolean dryRun,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String issuer,
      @Nullable String stage,
      @Nullable String cursor) {}

  /** How many were looked at with one outcome. */
  @MappedEntity("reconciled_identity")
  record Count(@Nullable String difference, long identities) {}

  /** An identity by the name of its issuer. */
  @MappedEntity("reconciled_identity")
  record Looked(String issuer, String subject, @Nullable String difference) {}

  @Query(
      """
      insert into reconciliation (id, dry_run, started_at, ended_at, issuer, stage, cursor)
      values (:id, :dryRun, :startedAt, :endedAt, :issuer, :stage, :cursor)
      on conflict do nothing
      """)
  int add(
      UUID id,
      boolean dryRun,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String issuer,
      @Nullable String stage,
      @Nullable String cursor);

  /** Ends all but the newest, with what they found. */
  @Query(
      """
      delete from reconciliation where ended_at is not null and id not in (
        select id from reconciliation order by started_at desc, id limit :newest)
      """)
  void forgetAllBut(int newest);

  @Query(
      """
      select id, dry_run, started_at, ended_at, issuer, stage, cursor
      from reconciliation where id = :id
      """)
  Optional<Row> find(UUID id);

  @Query(
      """
      select id, dry_run, started_at, ended_at, issuer, stage, cursor
      from reconciliation order by started_at desc, id limit 1
      """)
  Optional<Row> newest();

  @Query(
      """
      update reconciliation set holder = :holder, held_until = :until
      where ended_at is null
        and (holder is null or holder = :holder or held_until < :now)
      """)
  int claim(UUID holder, Instant now, Instant until);

  @Query(
      """
      select id, dry_run, started_at, ended_at, issuer, stage, cursor
      from reconciliation where ended_at is null and holder = :holder
      """)
  Optional<Row> held(UUID holder);

  @Query(
      """
      update reconciliation
      set ended_at = :endedAt, issuer = :issuer, stage = :stage, cursor = :cursor,
        held_until = :until
      where id = :id and holder = :holder
      """)
  int move(
      UUID id,
      UUID holder,
      Instant until,
      @Nullable Instant endedAt,
      @Nullable String issuer,
      @Nullable String stage,
      @Nullable String cursor);

  @Query(
      """
      insert into reconciled_identity as known (reconciliation_id, issuer, subject, difference)
      values (:id, :issuer, :subject, :difference)
      on conflict (reconciliation_id, issuer, subject) do update
      set difference = coalesce(known.difference, excluded.difference)
      """)
  void note(UUID id, String issuer, String subject, @Nullable String difference);

  /** Whoever is gone already has neither an address nor a way to sign in. */
  @Query(
      """
      select issuer, subject, null as difference from identity
      where issuer = :issuer and (facts_at is null or enabled or email is not null)
        and not exists (
          select from reconciled_identity met
          where met.reconciliation_id = :id and met.issuer = identity.issuer
            and met.subject = identity.subject)
      order by subject limit :most
      """)
  List<Looked> unmet(UUID id, String issuer, int most);

  @Query(
      """
      select difference, count(*) as identities from reconciled_identity
      where reconciliation_id = :id group by difference
      """)
  List<Count> counts(UUID id);

  @Query(
      """
      select issuer, subject, difference from reconciled_identity
      where reconciliation_id = :id and difference is not null
      order by difference, issuer, subject limit :most
      """)
  List<Looked> differing(UUID id, int most);
}
