package dev.bailiwick.benchmarks.decide;

import dev.bailiwick.authorization.decision.AccessRequest;
import java.util.List;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.Util;

/** A flat tenant as an enforcer of its own, as jCasbin is usually used. */
final class PlainCasbin {

  private static final String FORM =
      """
      [request_definition]
      r = sub, type, act

      [policy_definition]
      p = role, type, act

      [role_definition]
      g = _, _

      [policy_effect]
      e = some(where (p.eft == allow))

      [matchers]
      m = g(r.sub, p.role) && r.type == p.type && r.act == p.act
      """;

  private final Enforcer enforcer;

  private PlainCasbin(Enforcer enforcer) {
    this.enforcer = enforcer;
  }

  static PlainCasbin of(FlatTenant tenant) {
    Util.enableLog = false; // on by default, for everyone at once
    Model model = new Model();
    model.loadModelFromText(FORM);
    for (int role = 0; role < tenant.roles().size(); role++) {
      String name = FlatTenant.role(role);
      tenant
          .permissionsOf(role)
          .mapToObj(it -> List.of(name, FlatTenant.type(it), FlatTenant.action(it)))
          .forEach(entry -> model.addPolicy("p", "p", entry));
    }
    for (int user = 0; user < tenant.users().size(); user++) {
      String role = FlatTenant.role(tenant.roleOf(user));
      model.addPolicy("g", "g", List.of(tenant.users().get(user), role));
    }
    Enforcer enforcer = new Enforcer(model);
    enforcer.buildRoleLinks();
    return new PlainCasbin(enforcer);
  }

  boolean permits(AccessRequest request) {
    return enforcer.enforce(request.subject().id(), request.resource().type(), request.action());
  }
}
