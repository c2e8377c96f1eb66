package dev.bailiwick.tenants.tenant.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.GroupId;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.Subject;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.grant.Scope.OnTenant;
import dev.bailiwick.authorization.policy.PolicyChange;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupMemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.GroupPut;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.tenant.TenantSeen;
import dev.bailiwick.tenants.tenant.usecase.TenantDirectory.Membership;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whoever belongs to a tenant sees what it is called, and what they hold there; readers see all.
 */
class BelongingTest {

  private final House house = new House();
  private final Person owner = house.ground().someone();
  private final Person bob = house.ground().someone();
  private final TenantId acme = acme();
  private final TenantDirectory directory =
      new TenantDirectory(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().tenants(),
          house.ports().core().policies(),
          house.ground().clock());

  private TenantId acme() {
    TenantId tenant =
        new CreateTenant(
                house.ports().core().transactions(),
                house.policy(),
                house.ground().reads(),
                house.ports().tenants(),
                house.ports().core().applications(),
                house.ports().core().users(),
                house.ground().clock())
            .create(owner, new Slug("acme"), new DisplayName("Acme"))
            .id();
    changes(tenant, new MemberAdded(bob.user(), null));
    return tenant;
  }

  private void changes(TenantId tenant, PolicyChange... changes) {
    house
        .policy()
        .change(
            tenant,
            owner.subject(),
            draft -> {
              List.of(changes).forEach(draft::submit);
              return tenant;
            });
  }

  private void seesTheWhole(Caller by, boolean whole) {
    TenantSeen mine = directory.mine(by, new Page.Request(null, 9)).items().getFirst();
    assertEquals("acme Acme", mine.slug() + " " + mine.name());
    if (whole) {
      assertNotNull(mine.whole());
    } else {
      assertNull(mine.whole());
    }
    assertEquals(mine, membership(by).tenant());
  }

  private Membership membership(Caller by) {
    return directory.memberships(by).getFirst();
  }

  private List<String> held() {
    return membership(bob).grants().stream().map(Grant::role).sorted().toList();
  }

  @Test
  void onlyReadersSeeHowItStands() {
    seesTheWhole(owner, true);
    seesTheWhole(bob, false);
    house.ground().give(owner, acme, bob.subject(), "bw.guest", new OnTenant());
    seesTheWhole(bob, false);
    house.ground().give(owner, acme, bob.subject(), "bw.member", new OnTenant());
    seesTheWhole(bob, true);
  }

  @Test
  void whatIsHeldThroughAGroupCountsAndWhatHasEndedDoesNot() {
    GroupId team = GroupId.random();
    changes(
        acme,
        new GroupPut(team, "team"),
        new GrantAdded(new GrantTerms("bw.member", new OnTenant(), null).to(Subject.of(team))),
        new GroupMemberAdded(team, bob.user()));
    assertEquals(List.of("bw.member"), held());
    house
        .ground()
        .give(
            owner,
            acme,
            bob.subject(),
            "bw.guest",
            new OnTenant(),
            house.ground().now().plusSeconds(60));
    assertEquals(List.of("bw.guest", "bw.member"), held());
    house.ground().pass(Duration.ofSeconds(60));
    assertEquals(List.of("bw.member"), held());
  }
}
