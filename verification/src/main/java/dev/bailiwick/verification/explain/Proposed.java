package dev.bailiwick.verification.explain;

import dev.bailiwick.authorization.explain.Step;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.verification.oracle.Remedy;
import dev.bailiwick.verification.oracle.Tenant;
import dev.bailiwick.verification.oracle.Tenant.Reference;

/** The product's steps in the oracle's terms. */
record Proposed(Tenant tenant, Reference subject, Reference resource) {

  Remedy remedy(Step step) {
    return switch (step) {
      case Step.Give(var role, var on) -> Remedy.give(role, reference(on), subject);
      case Step.Join(var group) -> Remedy.join(group.toString(), subject.id());
      case Step.End(var grant) -> Remedy.end(grant.toString());
      case Step.Renew(var grant) -> Remedy.renew(grant.toString());
      case Step.SetOfMember(var name, var value) ->
          Remedy.ofMember(subject.id(), name, value.tree());
      case Step.SetOfResource(var name, var value) ->
          Remedy.ofResource(resource, name, value.tree());
      case Step.TurnOn(var feature) -> Remedy.turnOn(feature);
      case Step.Restore(var workspace) -> Remedy.restore(workspace.toString());
    };
  }

  private Reference reference(Scope on) {
    return switch (on) {
      case Scope.OnTenant tenantWide -> new Reference("bw.tenant", tenant.id());
      case Scope.OnWorkspace(var id) -> new Reference("bw.workspace", id.toString());
      case Scope.OnResource(var it) -> new Reference(it.type(), it.id());
    };
  }
}
