package dev.bailiwick.tenants.user.usecase;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.Unavailable;
import dev.bailiwick.authorization.UserId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.condition.Value;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAttributesChanged;
import dev.bailiwick.authorization.policy.PolicyChange.MemberStatusChanged;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.tenants.House;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody is forgotten, and what they did stays, under an id that is nobody any more. */
class EraseUserTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Acme other = Acme.on(house.ground());
  private final Person operator = house.operator("bw.owner");
  private final Person ann = house.signsIn("ann");
  private final Identity identity = requireNonNull(ann.signedInAs());
  private final List<TenantId> erased = new ArrayList<>();
  private Runnable meanwhile = () -> {};
  private final Departures departures =
      new Departures(house.ports().core().transactions(), house.policy(), house.ports().tenants());
  private final EraseUser erase =
      new EraseUser(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().core().users(),
          house.ports().tenants(),
          new Operators(
              house.ports().core().transactions(), house.policy(), house.ports().tenants()),
          departures,
          (tenant, person) -> {
            erased.add(tenant);
            meanwhile.run();
            return 0;
          },
          house.provider(),
          house.sync(),
          house.denyList(),
          house.ground().clock(),
          house.acts());

  private void join(Acme tenant, String role) {
    tenant.change(new MemberAdded(ann.user(), null));
    tenant.change(new MemberAttributesChanged(ann.user(), Map.of("nick", new Value.Text("Annie"))));
    tenant.change(
        new GrantAdded(new GrantTerms(role, new Scope.OnTenant(), null).to(ann.subject())));
  }

  private Member member(Acme of) {
    return requireNonNull(house.ports().core().rows(of.tenant()).members().get(ann.user()));
  }

  private boolean isKnown(UserId user) {
    return house.ports().global(() -> house.ports().core().users().find(user)).isPresent();
  }

  private String erases(Caller by, boolean atProvider) {
    return Outcome.of(
        () -> {
          erase.erase(by, ann.user(), atProvider);
          return "";
        });
  }

  @Test
  void nothingIsLeftButAnIdAndWhatItDid() {
    join(acme, "bw.admin");
    join(other, "bw.member");
    other.change(new MemberStatusChanged(ann.user(), MemberStatus.REMOVED));
    assertEquals(Outcome.DONE, erases(operator, false));
    assertFalse(isKnown(ann.user()));
    assertEquals(MemberStatus.REMOVED, member(acme).status());
    assertEquals(Map.of(), member(acme).attributes());
    assertEquals(List.of(), house.ports().core().rows(acme.tenant()).grantsTo(ann.subject()));
    assertEquals(
        Actor.of(operator.subject()), house.ground().entries(acme.tenant()).getLast().actor());
    assertEquals(2, erased.size());
    assertTrue(erased.containsAll(List.of(acme.tenant(), other.tenant())));
    assertTrue(house.denyList().covers(new SignIn(identity, null, house.ground().now())));
    assertEquals(List.of(), house.provider().told());
    assertEquals("not_found", erases(operator, false));
  }

  @Test
  void whoComesToOwnATenantMeanwhileIsNotForgotten() {
    join(acme, "bw.member");
    meanwhile = () -> join(other, "bw.owner");
    assertEquals("joined_meanwhile", erases(operator, false));
    assertTrue(isKnown(ann.user()));
    meanwhile = () -> {};
    assertEquals(Outcome.DONE, erases(operator, false));
    assertEquals(MemberStatus.REMOVED, member(other).status());
  }

  @Test
  void whoComesBackIsSomebodyNew() {
    assertEquals(Outcome.DONE, erases(operator, false));
    assertNotEquals(ann.user(), house.syncs(identity).user());
  }

  @Test
  void theAccountEndsWhereThatIsWanted() {
    assertEquals(Outcome.DONE, erases(operator, true));
    assertEquals(List.of("DELETE ann"), house.provider().told());
  }

  @Test
  void theLastOwnerHandsOverFirst() {
    join(acme, "bw.owner");
    house.removes(ann, acme.tenant(), acme.owner().user());
    join(other, "bw.member");
    Refusal refused = assertThrows(Refusal.class, () -> erase.eraseMyself(ann, false));
    assertEquals("last_owner", refused.code());
    assertTrue(refused.message().contains(slug(acme)), refused::message);
    assertFalse(refused.message().contains(slug(other)), refused::message);
    assertEquals("last_owner", erases(operator, false));
    assertEquals(MemberStatus.ACTIVE, member(other).status());
    assertTrue(isKnown(ann.user()));
  }

  private String slug(Acme of) {
    return house
        .ports()
        .in(of.tenant(), () -> house.ports().tenants().find(of.tenant()).orElseThrow())
        .slug();
  }

  @Test
  void anyoneErasesThemselfAndNobodyElse() {
    join(acme, "bw.member");
    assertEquals("forbidden", erases(acme.owner(), false));
    assertEquals("forbidden", erases(house.operator("bw.member"), false));
    erase.eraseMyself(ann, false);
    assertFalse(isKnown(ann.user()));
    assertEquals(MemberStatus.REMOVED, member(acme).status());
  }

  /** Nobody erases an operator whom they could not disable. */
  @Test
  void anOperatorAboveThemselfStays() {
    house.operates(ann, "bw.owner");
    assertEquals("above_own_holdings", erases(house.operator("bw.admin"), false));
    assertEquals(Outcome.DONE, erases(operator, false));
  }

  /** What the provider says of them does not keep them. */
  @Test
  void whoIsDisabledIsErasedToo() {
    join(acme, "bw.admin");
    house.provider().forget(identity);
    house.knows(identity);
    assertEquals(Outcome.DONE, erases(operator, true));
    assertEquals(MemberStatus.REMOVED, member(acme).status());
    assertFalse(isKnown(ann.user()));
  }

  @Test
  void whatWasCutShortIsCompletedByAskingAgain() {
    join(acme, "bw.member");
    house.provider().reachable(false);
    assertThrows(Unavailable.class, () -> erase.erase(operator, ann.user(), true));
    assertTrue(isKnown(ann.user()));
    house.provider().reachable(true);
    assertEquals(Outcome.DONE, erases(operator, true));
    assertFalse(isKnown(ann.user()));
    assertEquals(List.of("DELETE ann"), house.provider().told());
  }

  /** Forgotten, they could join again as somebody new; an operator may still forget them. */
  @Test
  void whoIsDisabledSomewhereDoesNotForgetThemself() {
    join(acme, "bw.member");
    acme.change(new MemberStatusChanged(ann.user(), MemberStatus.DISABLED));
    Refusal refused = assertThrows(Refusal.class, () -> erase.eraseMyself(ann, false));
    assertEquals("disabled", refused.code());
    assertEquals(MemberStatus.DISABLED, member(acme).status());
    assertEquals(Outcome.DONE, erases(operator, false));
  }
}
