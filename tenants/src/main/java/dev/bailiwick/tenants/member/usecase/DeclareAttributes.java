package dev.bailiwick.tenants.member.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.policy.DeclaredAttribute;
import dev.bailiwick.authorization.policy.PolicyChange.AttributesDeclared;
import java.util.List;
import java.util.Set;

/**
 * Says which attributes members of the tenant can have; that no others are said of anyone holds for
 * all ways in which they are written.
 */
public final class DeclareAttributes {

  private final ChangePolicy policy;

  public DeclareAttributes(ChangePolicy policy) {
    this.policy = policy;
  }

  /**
   * Declares these and no others; where none is declared, a member can have any.
   *
   * @throws Refusal where the caller may not, or members have what would not be allowed
   */
  public Changed<List<DeclaredAttribute>> declare(
      Caller by, TenantId tenant, List<DeclaredAttribute> attributes) {
    return policy.change(tenant, by.subject(), draft -> declare(draft, tenant, attributes));
  }

  private static List<DeclaredAttribute> declare(
      PolicyDraft draft, TenantId tenant, List<DeclaredAttribute> attributes) {
    draft.require("bw.tenant:change", tenant);
    if (!Set.copyOf(draft.rows().attributes().values()).equals(Set.copyOf(attributes))) {
      draft.submit(new AttributesDeclared(attributes));
    }
    return attributes;
  }
}
