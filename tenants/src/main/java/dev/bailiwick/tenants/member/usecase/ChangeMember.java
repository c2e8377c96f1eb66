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
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Disables a member, who keeps their grants, enables them again, sets their attributes, or makes a
 * guest of them and a member again.
 */
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
  public record Wanted(
      @Nullable MemberStatus status, @Nullable Map<String, Value> attributes, @Nullable Stay stay) {

    public Wanted {
      attributes = attributes == null ? null : Map.copyOf(attributes);
    }
  }

  /** Until when they stay: a guest until then, any other member without an end. */
  public record Stay(@Nullable Instant until) {

    public Stay {
      until = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /**
   * Changes; what is as wanted already stays.
   *
   * @throws Refusal where the caller may not, holds less than the member or than the change could
   *     give, the stay would be over already, or the tenant would lose its last owner
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
      change(draft, member, new Wanted(null, all, null));
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
    if (wanted.stay() != null) {
      stay(draft, member, wanted.stay());
    }
    return id;
  }

  private static void stay(PolicyDraft draft, Member member, Stay stay) {
    if (Objects.equals(stay.until(), member.expiresAt())) {
      return;
    }
    if (stay.until() != null && !draft.at().isBefore(stay.until())) {
      throw Refusal.invalid("expires_at", "This lies in the past.");
    }
    draft.submit(new MemberExpiryChanged(member.id(), stay.until()));
  }
}
