package dev.bailiwick.tenants.member.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.member.ExternalId;
import dev.bailiwick.tenants.member.MemberProfile;
import dev.bailiwick.tenants.port.Members;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees to it that a member with this external id is there; one who was removed comes back. */
public final class PutExternalMember {

  private final Transactions transactions;
  private final ChangePolicy policy;
  private final Members members;

  public PutExternalMember(Transactions transactions, ChangePolicy policy, Members members) {
    this.transactions = transactions;
    this.policy = policy;
    this.members = members;
  }

  /**
   * Puts; a member who is there already stays as they are, but for the attributes.
   *
   * @param attributes all that the member has from now on; null leaves them as they are
   * @throws Refusal where the caller may not create members, or change one who is there
   */
  public Changed<MemberProfile> put(
      Caller by, TenantId tenant, ExternalId externalId, @Nullable Map<String, Value> attributes) {
    return transactions.inTenant(
        tenant,
        () -> {
          Changed<UserId> put =
              policy.change(
                  tenant, by.subject(), draft -> put(draft, tenant, externalId, attributes));
          MemberProfile member = members.find(tenant, put.value()).orElseThrow();
          return new Changed<>(member, put.policyVersion());
        });
  }

  private UserId put(
      PolicyDraft draft,
      TenantId tenant,
      ExternalId externalId,
      @Nullable Map<String, Value> attributes) {
    draft.require("bw.member:create", tenant);
    Member known = draft.rows().memberByExternalId(externalId.value()).orElse(null);
    UserId id = known == null ? add(draft, externalId) : known.id();
    boolean here = known != null && known.status() != MemberStatus.REMOVED;
    if (known != null && !here) {
      draft.submit(new MemberStatusChanged(id, MemberStatus.ACTIVE));
    }
    Map<String, Value> before = known == null ? Map.of() : known.attributes();
    if (attributes != null && !attributes.equals(before)) {
      if (here) {
        draft.require("bw.member:change", id);
      }
      draft.submit(new MemberAttributesChanged(id, attributes));
    }
    return id;
  }

  private UserId add(PolicyDraft draft, ExternalId externalId) {
    UserId member = members.addWithoutIdentity();
    draft.submit(new MemberAdded(member, new Personal(externalId.value())));
    return member;
  }
}
