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

/** Invitations, what they give, and the directories by which they are found. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface InvitationTables extends GenericRepository<InvitationTables.Row, UUID> {

  /** An invitation without what it gives. */
  @MappedEntity("invitation")
  record Row(
      @Id UUID id,
      String email,
      String inviterKind,
      UUID inviterId,
      Instant createdAt,
      Instant expiresAt,
      String status,
      @Nullable UUID acceptedBy,
      @Nullable Instant guestUntil,
      Instant letterAt,
      String delivery) {}

  /** One grant that an invitation gives. */
  @Introspected
  record Grant(
      UUID invitationId,
      String role,
      @Nullable UUID workspaceId,
      @Nullable String resourceType,
      @Nullable String resourceId,
      @Nullable Instant expiresAt,
      @Nullable String condition) {}

  /** Where an invitation is, as the directories know it. */
  @Introspected
  record Place(UUID tenantId, UUID invitationId) {}

  @Query(
      """
      insert into invitation (tenant_id, id, email, inviter_kind, inviter_id,
        created_at, expires_at, status, accepted_by, guest_until, letter_at, delivery)
      values (:tenant, :id, :email, :inviterKind, :inviter,
        :createdAt, :expiresAt, :status, :acceptedBy, :guestUntil, :letterAt, :delivery)
      """)
  void add(
      UUID tenant,
      UUID id,
      String email,
      String inviterKind,
      UUID inviter,
      Instant createdAt,
      Instant expiresAt,
      String status,
      @Nullable UUID acceptedBy,
      @Nullable Instant guestUntil,
      Instant letterAt,
      String delivery);

  @Query(
      """
      insert into invitation_grant (tenant_id, invitation_id, position, role,
        workspace_id, resource_type, resource_id, expires_at, condition)
      values (:tenant, :invitation, :position, :role,
        :workspace, :resourceType, :resourceId, :expiresAt, :condition)
      """)
  void addGrant(
      UUID tenant,
      UUID invitation,
      int position,
      String role,
      @Nullable UUID workspace,
      @Nullable String resourceType,
      @Nullable String resourceId,
      @Nullable Instant expiresAt,
      @Nullable String condition);

  @Query(
      """
      select id, email, inviter_kind, inviter_id, created_at, expires_at, status, accepted_by,
        guest_until, letter_at, delivery
      from invitation where tenant_id = :tenant and id = :id
      """)
  Optional<Row> find(UUID tenant, UUID id);

  @Query(
      """
      select id, email, inviter_kind, inviter_id, created_at, expires_at, status, accepted_by,
        guest_until, letter_at, delivery
      from invitation
      where tenant_id = :tenant and id > :after
        and (:status = '' or :status =
          case when status = 'pending' and expires_at <= :at then 'expired' else status end)
        and (:email = '' or email = :email)
      order by id limit :limit
      """)
  List<Row> list(UUID tenant, String status, String email, Instant at, UUID after, int limit);

  @Query(
      """
      select id, email, inviter_kind, inviter_id, created_at, expires_at, status, accepted_by,
        guest_until, letter_at, delivery
      from invitation where tenant_id = :tenant and status = 'pending' order by id
      """)
  List<Row> pending(UUID tenant);

  @Query("select count(*) from invitation where tenant_id = :tenant and letter_at > :since")
  int lettersSince(UUID tenant, Instant since);

  @Query(
      """
      update invitation set letter_at = :at, delivery = 'waiting'
      where tenant_id = :tenant and id = :id
      """)
  void relettered(UUID tenant, UUID id, Instant at);

  @Query("update invitation set delivery = :delivery where tenant_id = :tenant and id = :id")
  void delivered(UUID tenant, UUID id, String delivery);

  @Query(
      """
      select invitation_id, role, workspace_id, resource_type, resource_id, expires_at, condition
      from invitation_grant
      where tenant_id = :tenant and invitation_id between :first and :last
      order by invitation_id, position
      """)
  List<Grant> grants(UUID tenant, UUID first, UUID last);

  @Query(
      """
      update invitation set status = :status, accepted_by = :acceptedBy
      where tenant_id = :tenant and id = :id and status = 'pending'
      """)
  int end(UUID tenant, UUID id, String status, @Nullable UUID acceptedBy);

  @Query(
      """
      insert into invitation_token (token_hash, tenant_id, invitation_id)
      values (:hash, :tenant, :invitation)
      """)
  void addToken(String hash, UUID tenant, UUID invitation);

  @Query("delete from invitation_token where tenant_id = :tenant and invitation_id = :invitation")
  void removeTokens(UUID tenant, UUID invitation);

  @Query("select tenant_id, invitation_id from invitation_token where token_hash = :hash")
  Optional<Place> byToken(String hash);

  @Query(
      """
      insert into invitation_email (email_hash, tenant_id, invitation_id)
      values (:hash, :tenant, :invitation)
      """)
  void addEmail(String hash, UUID tenant, UUID invitation);

  @Query(
      """
      select tenant_id, invitation_id from invitation_email
      where email_hash = :hash order by tenant_id, invitation_id
      """)
  List<Place> byEmail(String hash);

  @Query("delete from invitation_email where tenant_id = :tenant and invitation_id = :invitation")
  void removeEmail(UUID tenant, UUID invitation);
}
