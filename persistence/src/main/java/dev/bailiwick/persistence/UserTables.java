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

/** People and the identities that a provider proves. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface UserTables extends GenericRepository<UserTables.Row, UUID> {

  /** A user beside one of their identities, if there is any, with what is known of that. */
  @MappedEntity("users")
  record Row(
      @Id UUID id,
      @Nullable String issuer,
      @Nullable String subject,
      @Nullable String email,
      @Nullable Boolean emailVerified,
      @Nullable Boolean enabled,
      @Nullable Boolean mfaEnrolled,
      @Nullable Instant factsAt) {}

  @Query(
      """
      select id, issuer, subject, email, email_verified, enabled, mfa_enrolled, facts_at
      from users left join identity on identity.user_id = users.id
      where id = :id and erased_at is null order by linked_at, issuer, subject
      """)
  List<Row> find(UUID id);

  @Query(
      """
      select one.user_id as id, one.issuer, one.subject, one.email, one.email_verified, one.enabled,
        one.mfa_enrolled, one.facts_at
      from identity named join identity one on one.user_id = named.user_id
      where named.issuer = :issuer and named.subject = :subject
      order by one.linked_at, one.issuer, one.subject
      """)
  List<Row> findByIdentity(String issuer, String subject);

  @Query(
      """
      with page as (
        select id from users
        where id > :after
          and exists (select from identity where user_id = users.id)
          and (cast(:email as text) is null or exists (
            select from identity where user_id = users.id and email = :email))
          and (cast(:issuer as text) is null or exists (
            select from identity where user_id = users.id and issuer = :issuer))
          and (cast(:enabled as boolean) is null or :enabled = not exists (
            select from identity where user_id = users.id and not enabled))
        order by id limit :limit)
      select id, issuer, subject, email, email_verified, enabled, mfa_enrolled, facts_at
      from page join identity on identity.user_id = page.id
      order by id, linked_at, issuer, subject
      """)
  List<Row> list(
      UUID after,
      @Nullable String email,
      @Nullable String issuer,
      @Nullable Boolean enabled,
      int limit);

  @Query(
      """
      insert into identity (issuer, subject, user_id) values (:issuer, :subject, :user)
      on conflict do nothing
      """)
  int addIdentity(String issuer, String subject, UUID user);

  /** Those who can sign in, and how many of them have a second factor. */
  @Introspected
  record Counted(long identities, long enrolled) {}

  @Query(
      """
      select count(*) as identities, count(*) filter (where mfa_enrolled) as enrolled
      from identity where facts_at is not null and enabled
      """)
  Counted count();

  @Query("insert into users (id) values (:id)")
  void add(UUID id);

  @Query("select id from users where id = :id for update")
  Optional<UUID> lock(UUID id);

  @Query(
      """
      update identity set user_id = :user, linked_at = now()
      where issuer = :issuer and subject = :subject
      """)
  int link(String issuer, String subject, UUID user);

  @Query("delete from identity where issuer = :issuer and subject = :subject")
  void unlink(String issuer, String subject);

  @Query("delete from identity where user_id = :user")
  void unlinkAll(UUID user);

  @Query("delete from link_code where user_id = :user")
  void removeLinkCode(UUID user);

  @Query("update users set erased_at = :at where id = :id and erased_at is null")
  void erase(UUID id, Instant at);

  @Query("delete from users where id = :id")
  void remove(UUID id);

  @Query(
      """
      select users.id from users join identity on identity.user_id = users.id
      where issuer = :issuer and subject = :subject for update of users
      """)
  Optional<UUID> lock(String issuer, String subject);

  @Query(
      """
      update identity
      set email = :email, email_verified = :verified, enabled = :enabled,
        mfa_enrolled = :mfaEnrolled, facts_at = :asked
      where issuer = :issuer and subject = :subject and (facts_at is null or facts_at <= :asked)
      """)
  void saveFacts(
      String issuer,
      String subject,
      @Nullable String email,
      boolean verified,
      boolean enabled,
      boolean mfaEnrolled,
      Instant asked);
}
