package dev.bailiwick.tenants.plan.usecase;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.PlanPut;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.tenants.House;
import java.util.Map;
import java.util.Set;

/** Acme with a plan that has room for three people, one of whom is the owner. */
final class SmallPlan {

  static final String REACHED = "limit_reached";

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());

  SmallPlan() {
    allows(Map.of("seats", 3L));
    acme.change(new TenantPlanChanged("small"));
  }

  House house() {
    return house;
  }

  Acme acme() {
    return acme;
  }

  void allows(Map<String, Long> limits) {
    Plan small = new Plan("small", Set.of(), limits);
    house.ports().core().append(TenantId.SYSTEM, new PlanPut(small));
    house.ground().snapshots().forget(TenantId.SYSTEM);
  }

  String changes(PolicyChange change) {
    return Outcome.of(
        () -> {
          acme.change(change);
          return change;
        });
  }

  UserId joins() {
    return acme.member().user();
  }

  String joining() {
    return changes(new MemberAdded(house.ground().someone().user(), null));
  }
}
