package dev.bailiwick.authorization.grant.usecase;

import dev.bailiwick.authorization.GrantId;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import java.util.function.Consumer;

/** Gives again, for good, what a grant with an end gives: only as one part of a batch. */
public final class RenewGrant {

  private RenewGrant() {}

  /** The part; a grant without an end stays as it is. */
  public static Consumer<PolicyDraft> part(GrantId grant) {
    return draft -> renew(draft, grant);
  }

  private static void renew(PolicyDraft draft, GrantId id) {
    draft.require("bw.grant:delete", id);
    Grant grant = draft.rows().grants().get(id);
    if (grant == null) {
      throw Refusal.absent();
    }
    if (grant.expiresAt() == null) {
      return;
    }
    draft.require("bw.grant:create", draft.placeOf(grant.on()));
    draft.submit(new GrantRevoked(id));
    draft.submit(
        new GrantAdded(
            new GrantTerms(grant.role(), grant.on(), null, grant.condition()).to(grant.to())));
  }
}
