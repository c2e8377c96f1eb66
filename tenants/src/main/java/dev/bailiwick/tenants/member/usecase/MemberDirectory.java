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
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.port.Members;
import java.time.Instant;
import java.time.InstantSource;

/** Reads of members. */
public final class MemberDirectory {

  private static final String READ = "bw.member:read";

  private final TenantReads reads;
  private final Members members;
  private final PolicyHistory history;
  private final InstantSource clock;

  public MemberDirectory(
      TenantReads reads, Members members, PolicyHistory history, InstantSource clock) {
    this.reads = reads;
    this.members = members;
    this.history = history;
    this.clock = clock;
  }

  /** A member, or some of them, and the instant at which they stand so. */
  public record Seen<T>(T value, Instant at) {}

  /** The members of the tenant whom the filter admits. */
  public Seen<Page<MemberProfile>> list(
      Caller by,
      TenantId tenant,
      MemberFilter filter,
      MemberOrder order,
      AsOf asOf,
      Page.Request wanted) {
    return reads.read(
        by,
        tenant,
        READ,
        tenant,
        () ->
            switch (asOf) {
              case AsOf.Now now -> {
                Instant at = clock.instant();
                yield new Seen<>(members.list(tenant, filter, order, at, wanted), at);
              }
              case AsOf.Past past -> list(history.at(tenant, past), filter, order, wanted);
            });
  }

  private static Seen<Page<MemberProfile>> list(
      Then then, MemberFilter filter, MemberOrder order, Page.Request wanted) {
    return new Seen<>(
        Page.of(
            then.rows().members().values().stream()
                .filter(member -> member.status() != MemberStatus.REMOVED)
                .map(member -> profile(then, member))
                .filter(member -> filter.admits(then.rows(), member, then.at())),
            order::key,
            wanted),
        then.at());
  }

  /** One member. */
  public Seen<MemberProfile> get(Caller by, TenantId tenant, UserId member, AsOf asOf) {
    return reads.read(by, tenant, READ, member, asOf, () -> find(tenant, member, asOf));
  }

  private Seen<MemberProfile> find(TenantId tenant, UserId id, AsOf asOf) {
    return switch (asOf) {
      case AsOf.Now now ->
          new Seen<>(members.find(tenant, id).orElseThrow(Refusal::absent), clock.instant());
      case AsOf.Past past -> {
        Then then = history.at(tenant, past);
        Member member = then.rows().members().get(id);
        if (member == null || member.status() == MemberStatus.REMOVED) {
          throw Refusal.absent();
        }
        yield new Seen<>(profile(then, member), then.at());
      }
    };
  }

  /** The ledger never held the addresses that the provider says, so none is known. */
  private static MemberProfile profile(Then then, Member member) {
    return MemberProfile.of(member, null, requireNonNull(then.since().get(member.id())));
  }
}
