package dev.bailiwick.tenants.member.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.port.Members;

/** Reads of members. */
public final class MemberDirectory {

  private static final String READ = "bw.member:read";

  private final TenantReads reads;
  private final Members members;

  public MemberDirectory(TenantReads reads, Members members) {
    this.reads = reads;
    this.members = members;
  }

  /** The members of the tenant, by id. */
  public Page<MemberProfile> list(Caller by, TenantId tenant, Page.Request wanted) {
    return reads.read(by, tenant, READ, tenant, () -> members.list(tenant, wanted));
  }

  /** One member. */
  public MemberProfile get(Caller by, TenantId tenant, UserId member) {
    return reads.read(
        by, tenant, READ, member, () -> members.find(tenant, member).orElseThrow(Refusal::absent));
  }
}
