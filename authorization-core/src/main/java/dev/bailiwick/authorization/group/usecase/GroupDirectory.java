package dev.bailiwick.authorization.group.usecase;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.snapshot.TenantReads;

/** Reads of groups. */
public final class GroupDirectory {

  private static final String READ = "bw.group:read";

  private final TenantReads reads;
  private final PolicyHistory history;

  public GroupDirectory(TenantReads reads, PolicyHistory history) {
    this.reads = reads;
    this.history = history;
  }

  /** The tenant's groups, by id. */
  public Page<Group> list(Caller by, TenantId tenant, AsOf asOf, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        tenant,
        () ->
            Page.of(
                history.rows(tenant, asOf).groups().values().stream(),
                group -> group.id().toString(),
                wanted));
  }

  /** One group. */
  public Group get(Caller by, TenantId tenant, GroupId group, AsOf asOf) {
    return reads.read(
        by, tenant, READ, group, asOf, () -> group(history.rows(tenant, asOf), group));
  }

  /** Who is in a group, by id. */
  public Page<Member> members(
      Caller by, TenantId tenant, GroupId group, AsOf asOf, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        group,
        asOf,
        () -> {
          PolicyRows rows = history.rows(tenant, asOf);
          return Page.of(
              group(rows, group).members().stream().map(rows.members()::get),
              member -> member.id().toString(),
              wanted);
        });
  }

  private static Group group(PolicyRows rows, GroupId id) {
    Group group = rows.groups().get(id);
    if (group == null) {
      throw Refusal.absent();
    }
    return group;
  }
}
