package dev.bailiwick.authorization.history.usecase;

import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.change.RoleRules;
import dev.bailiwick.authorization.history.AsOf;
import dev.bailiwick.authorization.history.PolicyHistory;
import dev.bailiwick.authorization.history.Reversal;
import dev.bailiwick.authorization.history.Skipped;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyRows;
import dev.bailiwick.authorization.port.Resources;
import java.util.List;

/** Brings back the roles, groups and grants of a version, as a new one. */
public final class RollBack {

  private final ChangePolicy policy;
  private final PolicyHistory history;
  private final Resources resources;

  public RollBack(ChangePolicy policy, PolicyHistory history, Resources resources) {
    this.policy = policy;
    this.history = history;
    this.resources = resources;
  }

  /**
   * Rolls back; what was left out is in the answer.
   *
   * @throws dev.bailiwick.authorization.Refusal where the caller may not or gives or takes more
   *     than they hold, there is no such version, or no owner would remain
   */
  public Changed<List<Skipped>> rollBack(Caller by, TenantId tenant, long toVersion) {
    return policy.change(
        tenant, by.subject(), draft -> rollBack(draft, tenant, new AsOf.Version(toVersion)));
  }

  private List<Skipped> rollBack(PolicyDraft draft, TenantId tenant, AsOf.Version version) {
    draft.require("bw.policy:rollback", tenant);
    PolicyRows then = history.at(tenant, version).rows();
    Reversal reversal =
        new Reversal(
            draft.rows(),
            then,
            draft.installation(),
            resource -> resources.find(tenant, resource).isPresent());
    reversal.changes().forEach(draft::submit);
    reversal.changes().stream()
        .filter(RolePut.class::isInstance)
        .forEach(put -> RoleRules.require(draft, ((RolePut) put).role()));
    return reversal.skipped();
  }
}
