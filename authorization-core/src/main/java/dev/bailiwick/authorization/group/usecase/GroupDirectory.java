package dev.bailiwick.authorization.group.usecase;

import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.policy.Group;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Policies;
import dev.bailiwick.authorization.snapshot.TenantReads;

/** Reads of groups. */
public final class GroupDirectory {

  private static final String READ = "bw.group:read";

  private final TenantReads reads;
  private final Policies policies;

  public GroupDirectory(TenantReads reads, Policies policies) {
    this.reads = reads;
    this.policies = policies;
  }

  /** The tenant's groups, by id. */
  public Page<Group> list(Caller by, TenantId tenant, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        tenant,
        () ->
            Page.of(
                rows(tenant).groups().values().stream(), group -> group.id().toString(), wanted));
  }

  /** One group. */
  public Group get(Caller by, TenantId tenant, GroupId group) {
    return reads.read(by, tenant, READ, group, () -> group(rows(tenant), group));
  }

  /** Who is in a group, by id. */
  public Page<Member> members(Caller by, TenantId tenant, GroupId group, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        group,
        () -> {
          PolicyRows rows = rows(tenant);
          return Page.of(
              group(rows, group).members().stream().map(rows.members()::get),
              member -> member.id().toString(),
              wanted);
        });
  }

  private PolicyRows rows(TenantId tenant) {
    return policies.read(tenant).orElseThrow(Refusal::absent);
  }

  private static Group group(PolicyRows rows, GroupId id) {
    Group group = rows.groups().get(id);
    if (group == null) {
      throw Refusal.absent();
    }
    return group;
  }
}
