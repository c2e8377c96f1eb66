package dev.bailiwick.authorization.role.usecase;

import dev.bailiwick.authorization.PlainName;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.change.RoleRules;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.role.Role;
import java.util.function.Consumer;

/**
 * Says what a role of the tenant's own holds from now on; saying the same again changes nothing.
 */
public final class PutRole {

  private static final int MOST = 500;

  private final ChangePolicy policy;

  public PutRole(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Puts.
   *
   * @throws Refusal where the caller may not, does not hold what the role would come to give, or
   *     the role breaks a limit of the language
   */
  public Changed<Role> put(Caller by, TenantId tenant, Role role) {
    PlainName.require("name", role.name());
    return policy.change(tenant, by.subject(), draft -> put(draft, role));
  }

  /** The same as one part of a larger batch. */
  public static Consumer<PolicyDraft> part(Role role) {
    return draft -> put(draft, role);
  }

  private static Role put(PolicyDraft draft, Role role) {
    Role known = draft.rows().roles().get(role.name());
    if (known == null) {
      draft.require("bw.role:create", draft.rows().tenant());
      requireRoom(draft);
    } else {
      draft.require("bw.role:change", role.name());
    }
    RoleRules.require(draft, role);
    if (!role.equals(known)) {
      draft.submit(new RolePut(role));
    }
    return role;
  }

  private static void requireRoom(PolicyDraft draft) {
    if (draft.rows().roles().size() >= MOST) {
      throw Refusal.conflict("too_many", "A tenant has at most " + MOST + " roles of its own.");
    }
  }
}
