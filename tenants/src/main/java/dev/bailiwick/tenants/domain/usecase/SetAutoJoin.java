package dev.bailiwick.tenants.domain.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.tenants.domain.AutoJoin;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.port.Domains;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what people of a domain are given when they sign in, or that they are given nothing. */
public final class SetAutoJoin {

  /** Nobody comes to run a tenant by having an address. */
  private static final Set<String> NEVER = Set.of(BuiltInRoles.OWNER, BuiltInRoles.ADMIN);

  private final ChangePolicy policy;
  private final Domains domains;
  private final Acts acts;

  public SetAutoJoin(ChangePolicy policy, Domains domains, Acts acts) {
    this.policy = policy;
    this.domains = domains;
    this.acts = acts;
  }

  /** One role on the tenant or a workspace. */
  public record Wanted(String role, Reference on) {}

  /**
   * Sets; null ends it. It is given on behalf of whoever sets it.
   *
   * @throws Refusal where the caller may not, or does not hold what it would give
   */
  public Domain set(Caller by, TenantId tenant, DomainName name, @Nullable Wanted wanted) {
    return policy
        .change(tenant, by.subject(), draft -> set(draft, by.subject(), tenant, name, wanted))
        .value();
  }

  private Domain set(
      PolicyDraft draft, Subject by, TenantId tenant, DomainName name, @Nullable Wanted wanted) {
    Domain domain = DomainUse.require(draft, domains, tenant, "bw.domain:change", name);
    Domain next = domain.joining(wanted == null ? null : new AutoJoin(terms(draft, wanted), by));
    domains.save(next);
    String act = wanted == null ? "auto_join_ended" : "auto_join_set";
    acts.note(tenant, by, act, name.reference());
    return next;
  }

  private static GrantTerms terms(PolicyDraft draft, Wanted wanted) {
    GrantTerms terms = GrantTerms.of(draft, wanted.role(), wanted.on(), null, null);
    if (NEVER.contains(terms.role())) {
      throw Refusal.invalid("auto_join.role", "This role is only ever given to somebody by name.");
    }
    if (terms.on() instanceof Scope.OnResource) {
      throw Refusal.invalid("auto_join.on", "People join a tenant or a workspace.");
    }
    draft.requireCover(terms);
    return terms;
  }
}
