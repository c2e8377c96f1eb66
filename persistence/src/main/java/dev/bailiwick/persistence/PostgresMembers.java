package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.port.Members;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Members on PostgreSQL. */
@Singleton
final class PostgresMembers implements Members {

  private final TenantTables tables;
  private final UserTables users;

  PostgresMembers(TenantTables tables, UserTables users) {
    this.tables = tables;
    this.users = users;
  }

  @Override
  public Page<MemberProfile> list(TenantId tenant, Page.Request wanted) {
    List<MemberProfile> found =
        tables.members(tenant.value(), PageRows.after(wanted), PageRows.limit(wanted)).stream()
            .map(PostgresMembers::profile)
            .toList();
    return Page.of(found, profile -> profile.id().toString(), wanted);
  }

  @Override
  public Optional<MemberProfile> find(TenantId tenant, UserId member) {
    return tables.member(tenant.value(), member.value()).map(PostgresMembers::profile);
  }

  @Override
  public UserId addWithoutIdentity() {
    UserId user = UserId.random();
    users.add(user.value());
    return user;
  }

  private static MemberProfile profile(TenantTables.Member row) {
    MemberStatus status = Words.parse(MemberStatus.class, row.status());
    return new MemberProfile(
        new UserId(row.userId()),
        row.externalId(),
        row.email(),
        status,
        AttributesColumn.parse(row.attributes()),
        row.since());
  }
}
