package dev.bailiwick.authorization.resource.usecase;

import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.audit.usecase.Acts;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.change.ChangePolicy;
import dev.bailiwick.authorization.change.Changed;
import dev.bailiwick.authorization.change.PolicyDraft;
import dev.bailiwick.authorization.grant.Scope.OnResource;
import dev.bailiwick.authorization.policy.PolicyChange.GrantRevoked;
import dev.bailiwick.authorization.port.Resources;
import dev.bailiwick.authorization.resource.RegisteredResource;

/** Takes a resource out of the register, and with it every grant on it. */
public final class RemoveResource {

  private final ChangePolicy policy;
  private final Resources resources;
  private final Acts acts;

  public RemoveResource(ChangePolicy policy, Resources resources, Acts acts) {
    this.policy = policy;
    this.resources = resources;
    this.acts = acts;
  }

  /**
   * Removes.
   *
   * @throws Refusal where the caller may not, holds less than somebody with a grant on it, or there
   *     is no such resource
   */
  public Changed<Reference> remove(Caller by, TenantId tenant, Reference resource) {
    return policy.change(tenant, by.subject(), draft -> remove(draft, resource));
  }

  private Reference remove(PolicyDraft draft, Reference reference) {
    draft.requireSubject();
    TenantId tenant = draft.rows().tenant();
    RegisteredResource known = resources.find(tenant, reference).orElseThrow(Refusal::absent);
    draft.require("bw.resource:delete", reference, known.location());
    OnResource on = new OnResource(reference);
    draft.rows().grants().values().stream()
        .filter(grant -> grant.on().equals(on))
        .forEach(grant -> draft.submit(new GrantRevoked(grant.id())));
    acts.note(tenant, draft.by(), "resource_removed", reference);
    draft.afterAppend(() -> resources.remove(tenant, reference, draft.at()));
    return reference;
  }
}
