package dev.bailiwick.tenants.user.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.UserFilter;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.invitation.Invitation;
import dev.bailiwick.tenants.user.UserExport;
import dev.bailiwick.tenants.user.UserExport.KeptValue;
import dev.bailiwick.tenants.user.UserExport.Trace;
import dev.bailiwick.tenants.user.UserProfile.Membership;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that is kept of a person, for operators and for themself; and who there is. */
class ExportUserTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Acme other = Acme.on(house.ground());
  private final Person operator = house.operator("bw.owner");
  private final Person ann = house.signsIn("ann");
  private final KnownUsers users =
      new KnownUsers(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().core().users(),
          house.ports().tenants(),
          house.ports().core().policies(),
          house.acts());
  private final ExportUser export =
      new ExportUser(
          house.ports().core().transactions(),
          house.ground().reads(),
          users,
          house.ports().tenants(),
          house.ports().invitations(),
          house.ports().core().ledger(),
          house.ground().clock(),
          house.acts());

  @Test
  void nothingThatIsKeptOfThemIsMissing() {
    Invitation accepted =
        house.invites(acme.owner(), acme.tenant(), "ann", "bw.admin", new Scope.OnTenant());
    long joined = house.accepts(ann, house.mailed()).policyVersion();
    Invitation sent = house.invites(ann, acme.tenant(), "bob", "bw.member", new Scope.OnTenant());
    acme.change(new MemberAttributesChanged(ann.user(), Map.of("nick", new Value.Text("Annie"))));
    long named = house.version(acme.tenant());
    other.change(new MemberAdded(ann.user(), null));
    house.leaves(ann, other.tenant());
    UserExport kept = export.own(ann);
    assertEquals(ann.user(), kept.profile().user().id());
    Membership member = membership(kept, acme);
    assertEquals(MemberStatus.ACTIVE, member.status());
    assertEquals(1, member.grants().size());
    assertEquals(Map.of("nick", new Value.Text("Annie")), member.attributes());
    assertEquals(MemberStatus.REMOVED, membership(kept, other).status());
    Trace trace = trace(kept, acme);
    assertEquals(
        List.of(accepted.id().toString(), sent.id().toString()).stream().sorted().toList(),
        trace.invitations().stream().map(one -> one.id().toString()).sorted().toList());
    assertEquals(List.of(new KeptValue(named, "\"Annie\"")), trace.values());
    assertTrue(trace.acted().contains(joined), trace.acted()::toString);
    assertEquals(kept, export.export(operator, ann.user()));
  }

  private static Membership membership(UserExport kept, Acme of) {
    return kept.profile().memberships().stream()
        .filter(one -> one.tenant().id().equals(of.tenant()))
        .findAny()
        .orElseThrow();
  }

  private static Trace trace(UserExport kept, Acme of) {
    return kept.traces().stream()
        .filter(one -> one.tenant().equals(of.tenant()))
        .findAny()
        .orElseThrow();
  }

  @Test
  void operatorsFindPeopleAndNobodyElseDoes() {
    UserFilter byAddress = new UserFilter(Provider.address("ann"), null, null);
    Page.Request page = new Page.Request(null, 10);
    assertEquals(
        List.of(ann.user()),
        users.list(operator, byAddress, page).items().stream().map(User::id).toList());
    assertTrue(users.all(operator, UserFilter.ALL).size() > 1);
    assertEquals("forbidden", Outcome.of(() -> users.list(acme.owner(), byAddress, page)));
    assertEquals("forbidden", Outcome.of(() -> users.get(acme.owner(), ann.user())));
    assertEquals("forbidden", Outcome.of(() -> users.all(acme.owner(), byAddress)));
    assertEquals("forbidden", Outcome.of(() -> export.export(acme.owner(), ann.user())));
  }
}
