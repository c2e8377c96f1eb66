package dev.bailiwick.tenants.member.usecase;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.history.PolicyHistory.Then;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.snapshot.TenantReads;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.port.Members;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads of members. */
public final class MemberDirectory {

  private static final String READ = "bw.member:read";

  private final TenantReads reads;
  private final Members members;
  private final PolicyHistory history;

  public MemberDirectory(TenantReads reads, Members members, PolicyHistory history) {
    this.reads = reads;
    this.members = members;
    this.history = history;
  }

  /** The members of the tenant, by id. */
  public Page<MemberProfile> list(Caller by, TenantId tenant, AsOf asOf, Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        tenant,
        () ->
            switch (asOf) {
              case AsOf.Now now -> members.list(tenant, wanted);
              case AsOf.Past past ->
                  Page.of(past(tenant, past), profile -> profile.id().toString(), wanted);
            });
  }

  /** One member. */
  public MemberProfile get(Caller by, TenantId tenant, UserId member, AsOf asOf) {
    return reads.read(
        by,
        tenant,
        READ,
        member,
        asOf,
        () -> find(tenant, member, asOf).orElseThrow(Refusal::absent));
  }

  private Optional<MemberProfile> find(TenantId tenant, UserId member, AsOf asOf) {
    return switch (asOf) {
      case AsOf.Now now -> members.find(tenant, member);
      case AsOf.Past past -> past(tenant, past).filter(it -> it.id().equals(member)).findAny();
    };
  }

  private Stream<MemberProfile> past(TenantId tenant, AsOf.Past asOf) {
    Then then = history.at(tenant, asOf);
    return then.rows().members().values().stream()
        .filter(member -> member.status() != MemberStatus.REMOVED)
        .map(member -> profile(member, requireNonNull(then.since().get(member.id()))));
  }

  /** The ledger never held what the provider says of a member, so no address is known. */
  private static MemberProfile profile(Member member, Instant since) {
    return new MemberProfile(
        member.id(), member.externalId(), null, member.status(), member.attributes(), since);
  }
}
