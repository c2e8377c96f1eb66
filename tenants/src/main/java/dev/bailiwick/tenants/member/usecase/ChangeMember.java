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
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Disables a member, who keeps their grants, enables them again, or sets their attributes. */
public final class ChangeMember {

  private final ChangePolicy policy;

  public ChangeMember(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * What is to change; null leaves it as it is.
   *
   * @param status active or disabled
   * @param attributes all that the member has from now on
   */
  public record Wanted(@Nullable MemberStatus status, @Nullable Map<String, Value> attributes) {

    public Wanted {
      attributes = attributes == null ? null : Map.copyOf(attributes);
    }
  }

  /**
   * Changes; what is as wanted already stays.
   *
   * @throws Refusal where the caller may not, holds less than the member or than the attributes
   *     could give, or the tenant would lose its last owner
   */
  public Changed<UserId> change(Caller by, TenantId tenant, UserId member, Wanted wanted) {
    return policy.change(tenant, by.subject(), draft -> change(draft, member, wanted));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(UserId member, Wanted wanted) {
    return draft -> change(draft, member, wanted);
  }

  /** Sets some attributes as one part of a larger batch; the member keeps all others. */
  public static Consumer<PolicyDraft> setting(UserId member, Map<String, Value> some) {
    return draft -> {
      Member known = draft.rows().members().get(member);
      Map<String, Value> all = new HashMap<>(known == null ? Map.of() : known.attributes());
      all.putAll(some);
      change(draft, member, new Wanted(null, all));
    };
  }

  private static UserId change(PolicyDraft draft, UserId id, Wanted wanted) {
    draft.require("bw.member:change", id);
    Member member = draft.rows().members().get(id);
    if (member == null || member.status() == MemberStatus.REMOVED) {
      throw Refusal.absent();
    }
    if (wanted.status() != null && wanted.status() != member.status()) {
      draft.submit(new MemberStatusChanged(id, wanted.status()));
    }
    if (wanted.attributes() != null && !wanted.attributes().equals(member.attributes())) {
      draft.submit(new MemberAttributesChanged(id, wanted.attributes()));
    }
    return id;
  }
}
