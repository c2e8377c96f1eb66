package dev.bailiwick.tenants.contract;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.tenants.member.MemberFilter;
import dev.bailiwick.tenants.member.MemberOrder;
import dev.bailiwick.tenants.member.MemberProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ways in which contracts look at the members of a tenant. */
abstract class MembersFixture {

  static final Instant LATER = AuthorizationPorts.NOW.plusSeconds(60);

  /** The stores under test. */
  protected abstract TenantsPorts ports();

  Optional<MemberProfile> find(TenantId tenant, UserId member) {
    return ports().in(tenant, () -> ports().members().find(tenant, member));
  }

  Page<MemberProfile> list(
      TenantId tenant, MemberFilter filter, MemberOrder order, Page.Request wanted) {
    return ports().in(tenant, () -> ports().members().list(tenant, filter, order, LATER, wanted));
  }

  void change(TenantId tenant, UserId member, MemberStatus status) {
    ports().core().append(tenant, LATER, List.of(new MemberStatusChanged(member, status)));
  }
}
