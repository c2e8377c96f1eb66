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

/** People and the identities that a provider proves. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface UserTables extends GenericRepository<UserTables.Row, UUID> {

  /** A user with what the provider's directory said of them, if it has been asked. */
  @MappedEntity("users")
  record Row(
      @Id UUID id,
      @Nullable String email,
      boolean emailVerified,
      boolean enabled,
      boolean mfaEnrolled,
      @Nullable Instant factsAt) {}

  @Query(
      """
      select id, email, email_verified, enabled, mfa_enrolled, facts_at from users
      where id = :id
      """)
  Optional<Row> find(UUID id);

  @Query(
      """
      select id, email, email_verified, enabled, mfa_enrolled, facts_at
      from users join identity on identity.user_id = users.id
      where issuer = :issuer and subject = :subject
      """)
  Optional<Row> findByIdentity(String issuer, String subject);

  @Query(
      """
      insert into identity (issuer, subject, user_id) values (:issuer, :subject, :user)
      on conflict do nothing
      """)
  int addIdentity(String issuer, String subject, UUID user);

  @Query("insert into users (id) values (:id)")
  void add(UUID id);

  @Query(
      """
      update users
      set email = :email, email_verified = :verified, enabled = :enabled,
        mfa_enrolled = :mfaEnrolled, facts_at = now()
      where id = :id
      """)
  void saveFacts(
      UUID id, @Nullable String email, boolean verified, boolean enabled, boolean mfaEnrolled);
}
