package dev.bailiwick.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of members and of the groups that they are in. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface MemberTables extends GenericRepository<TenantTables.Row, UUID> {

  @Query(
      """
      insert into membership (tenant_id, user_id, external_id, status, since)
      values (:tenant, :user, :externalId, 'active', :at)
      """)
  void add(UUID tenant, UUID user, @Nullable String externalId, Instant at);

  @Query(
      """
      update membership
      set status = :status, since = case when status = 'removed' then :at else since end
      where tenant_id = :tenant and user_id = :user
      """)
  int changeStatus(UUID tenant, UUID user, String status, Instant at);

  @Query(
      """
      update membership set expires_at = :expiresAt
      where tenant_id = :tenant and user_id = :user
      """)
  int changeExpiry(UUID tenant, UUID user, @Nullable Instant expiresAt);

  @Query(
      """
      update membership set identity_disabled = :disabled, mfa_enrolled = :mfaEnrolled
      where tenant_id = :tenant and user_id = :user
      """)
  int changeSignIn(
      UUID tenant, UUID user, @Nullable Boolean disabled, @Nullable Boolean mfaEnrolled);

  @Query(
      """
      update membership set attributes = :attributes
      where tenant_id = :tenant and user_id = :user
      """)
  int changeAttributes(UUID tenant, UUID user, String attributes);

  @Query("delete from member_attribute where tenant_id = :tenant")
  void removeAttributes(UUID tenant);

  @Query(
      """
      insert into member_attribute (tenant_id, name, definition)
      values (:tenant, :name, :definition)
      """)
  void addAttribute(UUID tenant, String name, String definition);

  @Query(
      """
      insert into groups (tenant_id, id, name) values (:tenant, :id, :name)
      on conflict (tenant_id, id) do update set name = excluded.name
      """)
  void putGroup(UUID tenant, UUID id, String name);

  @Query("delete from groups where tenant_id = :tenant and id = :id")
  int removeGroup(UUID tenant, UUID id);

  @Query(
      """
      insert into group_member (tenant_id, group_id, user_id) values (:tenant, :group, :user)
      """)
  void addToGroup(UUID tenant, UUID group, UUID user);

  @Query(
      """
      delete from group_member
      where tenant_id = :tenant and group_id = :group and user_id = :user
      """)
  int removeFromGroup(UUID tenant, UUID group, UUID user);
}
