package dev.bailiwick.persistence;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.port.Members;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members on PostgreSQL. */
@Singleton
final class PostgresMembers implements Members {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final TenantTables tables;
  private final UserTables users;

  PostgresMembers(TenantTables tables, UserTables users) {
    this.tables = tables;
    this.users = users;
  }

  @Override
  public Page<MemberProfile> list(
      TenantId tenant, MemberFilter filter, MemberOrder order, Instant at, Page.Request wanted) {
    Place after = Place.of(wanted.after());
    List<MemberProfile> found =
        tables
            .members(
                tenant.value(),
                Words.of(order),
                filter.standing() == null ? null : Words.of(filter.standing()),
                filter.guest(),
                filter.externalId(),
                filter.email() == null ? null : filter.email().value(),
                filter.search(),
                filter.group() == null ? null : filter.group().value(),
                filter.role(),
                filter.workspace() == null ? null : filter.workspace().value(),
                at,
                after.place(),
                after.user(),
                PageRows.limit(wanted))
            .stream()
            .map(PostgresMembers::profile)
            .toList();
    return Page.of(found, order::key, wanted);
  }

  /** Where a page begins: the key of its order, taken apart. */
  private record Place(String place, UUID user) {

    static Place of(@Nullable String key) {
      if (key == null) {
        return new Place("", BEFORE_ALL);
      }
      int space = key.lastIndexOf(' ');
      return new Place(
          space < 0 ? "" : key.substring(0, space), UUID.fromString(key.substring(space + 1)));
    }
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
    return new MemberProfile(
        new UserId(row.userId()),
        row.externalId(),
        row.email(),
        Words.parse(MemberStatus.class, row.status()),
        row.expiresAt(),
        signIn(row.identityDisabled(), row.mfaEnrolled()),
        AttributesColumn.parse(row.attributes()),
        row.since());
  }

  private static @Nullable SignIn signIn(@Nullable Boolean disabled, @Nullable Boolean enrolled) {
    return disabled == null || enrolled == null ? null : new SignIn(disabled, enrolled);
  }
}
