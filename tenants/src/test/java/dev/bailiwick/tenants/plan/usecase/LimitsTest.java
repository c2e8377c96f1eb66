package dev.bailiwick.tenants.plan.usecase;

import static dev.bailiwick.tenants.plan.usecase.SmallPlan.REACHED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.WorkspaceId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.policy.Limit;
import dev.bailiwick.authorization.policy.Personal;
import dev.bailiwick.authorization.policy.Plan;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.ApplicationAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.RolePut;
import dev.bailiwick.authorization.policy.PolicyChange.TenantPlanChanged;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceArchived;
import dev.bailiwick.authorization.policy.PolicyChange.WorkspaceCreated;
import dev.bailiwick.authorization.role.Role;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.plan.Usage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What plans limit does not grow past its limit but where operators say so. */
final class LimitsTest {

  private final SmallPlan small = new SmallPlan();
  private final House house = small.house();
  private final Acme acme = small.acme();
  private final Person operator = house.operator("bw.owner");
  private final OverrideLimit override = new OverrideLimit(house.policy());
  private final UsageDirectory directory =
      new UsageDirectory(
          house.ground().reads(),
          house.ports().core().transactions(),
          house.ports().core().policies(),
          house.ground().clock());

  private Usage usage(Limit limit) {
    return directory.list(acme.owner(), acme.tenant()).stream()
        .filter(usage -> usage.of() == limit)
        .findAny()
        .orElseThrow();
  }

  private String sets(Caller by, String limit, long value) {
    return Outcome.of(() -> override.override(by, acme.tenant(), limit, value));
  }

  @ParameterizedTest
  @EnumSource
  void eachLimitHoldsWhatItSays(Limit limit) {
    long used = usage(limit).used();
    small.allows(Map.of(limit.word(), used + 1));
    assertEquals(Outcome.DONE, small.changes(oneMore(limit)));
    assertEquals(used + 1, usage(limit).used());
    assertEquals(REACHED, small.changes(oneMore(limit)));
  }

  private PolicyChange oneMore(Limit limit) {
    return switch (limit) {
      case SEATS -> new MemberAdded(house.ground().someone().user(), null);
      case WORKSPACES -> {
        WorkspaceId id = WorkspaceId.random();
        yield new WorkspaceCreated(id, null, "w-" + id, new Personal("W"));
      }
      case APPLICATIONS ->
          new ApplicationAdded(ApplicationId.random(), acme.tenant(), new Personal("Shop"));
      case GROUPS -> new GroupPut(GroupId.random(), "some");
      case ROLES -> new RolePut(Role.custom("r-" + GroupId.random(), List.of(), List.of()));
    };
  }

  @Test
  void theInstallationsApplicationsAreNotTheTenants() {
    small.allows(Map.of("applications", 0L));
    assertEquals(
        Outcome.DONE,
        small.changes(
            new ApplicationAdded(ApplicationId.random(), TenantId.SYSTEM, new Personal("A"))));
  }

  @Test
  void aWorkspaceThatIsPutAwayLeavesRoomUntilItIsBroughtBack() {
    small.allows(Map.of("workspaces", 3L));
    assertEquals(REACHED, small.changes(oneMore(Limit.WORKSPACES)));
    acme.change(new WorkspaceArchived(acme.sales(), true));
    assertEquals(Outcome.DONE, small.changes(oneMore(Limit.WORKSPACES)));
    assertEquals(REACHED, small.changes(new WorkspaceArchived(acme.sales(), false)));
  }

  @Test
  void operatorsSayOtherwiseForOneTenant() {
    assertEquals(Outcome.DONE, sets(operator, "seats", 1));
    assertEquals(REACHED, small.joining());
    Usage seats = usage(Limit.SEATS);
    assertEquals(new Usage(Limit.SEATS, 1, 3L, 1L), seats);
    assertEquals(1L, seats.limit());
    long version = house.version(acme.tenant());
    assertEquals(Outcome.DONE, sets(operator, "seats", 1));
    assertEquals(version, house.version(acme.tenant()), "the same again changes nothing");
    override.override(operator, acme.tenant(), "seats", null);
    assertEquals(new Usage(Limit.SEATS, 1, 3L, null), usage(Limit.SEATS));
    small.joins();
  }

  @Test
  void whatCannotBeALimitIsRefused() {
    assertEquals("invalid_field", sets(operator, "chairs", 1));
    assertEquals("invalid_field", sets(operator, "seats", -1));
    PutPlan put =
        new PutPlan(house.ground().reads(), house.policy(), house.ports().core().policies());
    Plan odd = new Plan("odd", Set.of(), Map.of("chairs", 1L));
    assertEquals("invalid_field", Outcome.of(() -> put.put(operator, odd)));
  }

  @Test
  void onlyOperatorsSayAndOnlyMembersAndOperatorsSee() {
    assertEquals("forbidden", sets(acme.owner(), "seats", 100));
    Person stranger = house.ground().someone();
    assertEquals("not_found", sets(stranger, "seats", 100));
    assertEquals("not_found", Outcome.of(() -> directory.list(stranger, acme.tenant())));
    assertEquals("forbidden", Outcome.of(() -> directory.list(acme.member(), acme.tenant())));
    assertEquals(5, directory.list(operator, acme.tenant()).size());
  }

  @Test
  void withoutAPlanNothingIsLimited() {
    acme.change(new TenantPlanChanged(null));
    for (int people = 0; people < 20; people++) {
      small.joins();
    }
    assertEquals(21, usage(Limit.SEATS).used());
  }
}
