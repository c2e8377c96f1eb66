package dev.bailiwick.authorization.grant.usecase;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import java.util.function.Consumer;

/** Takes a role away; once it has answered, no decision permits by that grant any more. */
public final class RevokeGrant {

  private final ChangePolicy policy;

  public RevokeGrant(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Revokes.
   *
   * @throws Refusal where there is no such grant, the caller may not revoke there, the holder holds
   *     more than the caller, or the tenant would lose its last owner
   */
  public Changed<GrantId> revoke(Caller by, TenantId tenant, GrantId grant) {
    return policy.change(tenant, by.subject(), draft -> revoke(draft, grant));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(GrantId grant) {
    return draft -> revoke(draft, grant);
  }

  private static GrantId revoke(PolicyDraft draft, GrantId id) {
    draft.require("bw.grant:delete", id);
    Grant grant = draft.rows().grants().get(id);
    if (grant == null) {
      throw Refusal.absent();
    }
    draft.submit(new GrantRevoked(id));
    return id;
  }
}
