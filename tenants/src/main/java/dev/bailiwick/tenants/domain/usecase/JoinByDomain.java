package dev.bailiwick.tenants.domain.usecase;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.port.WhenIdentitySynced;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.tenants.domain.AutoJoin;
import dev.bailiwick.tenants.domain.Domain;
import dev.bailiwick.tenants.domain.DomainName;
import dev.bailiwick.tenants.member.SignIns;
import dev.bailiwick.tenants.port.Domains;
import dev.bailiwick.tenants.port.Tenants;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever signs in with a verified address of a tenant's proven domain becomes a member, where the
 * tenant wants that; who was one once does not come back by it.
 */
public final class JoinByDomain implements WhenIdentitySynced {

  private final ChangePolicy policy;
  private final Tenants tenants;
  private final Domains domains;
  private final WhenIdentitySynced first;

  /**
   * Joins.
   *
   * @param first what comes before, such as invitations, which say more of what somebody is given
   */
  public JoinByDomain(
      ChangePolicy policy, Tenants tenants, Domains domains, WhenIdentitySynced first) {
    this.policy = policy;
    this.tenants = tenants;
    this.domains = domains;
    this.first = first;
  }

  @Override
  public void synced(User user) {
    first.synced(user);
    Set<TenantId> known = new HashSet<>(tenants.everOf(user.id()));
    user.verifiedEmails().stream()
        .flatMap(email -> DomainName.of(email).stream())
        .forEach(
            name ->
                domains
                    .provenBy(name)
                    .filter(known::add)
                    .ifPresent(tenant -> join(tenant, name, user)));
  }

  private void join(TenantId tenant, DomainName name, User user) {
    try {
      policy.change(tenant, Subject.of(user.id()), draft -> join(draft, name, user));
    } catch (Refusal refused) {
      // What a tenant has no room for keeps nobody from signing in.
      return;
    }
  }

  private boolean join(PolicyDraft draft, DomainName name, User user) {
    TenantId tenant = draft.rows().tenant();
    Optional<AutoJoin> wanted =
        domains
            .find(tenant, name)
            .filter(domain -> domain.statusAt(draft.at()) == Domain.Status.VERIFIED)
            .map(Domain::autoJoin);
    if (wanted.isEmpty() || draft.rows().members().containsKey(user.id())) {
      return false;
    }
    AutoJoin join = wanted.get();
    Grant grant = join.terms().to(Subject.of(user.id()));
    if (!draft.permits(join.by(), "bw.domain:change", tenant) || !draft.covers(join.by(), grant)) {
      return false;
    }
    draft.onBehalfOf(join.by());
    SignIns.arrival(user).forEach(draft::submit);
    draft.submit(new GrantAdded(grant));
    return true;
  }
}
