package dev.bailiwick.tenants.member.usecase;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.change.GrantTerms;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.ledger.Actor;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.GrantAdded;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.tenants.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the identity provider says reaches every tenant of whom it speaks. */
class SpreadSignInTest {

  private static final ProviderFacts DISABLED =
      new ProviderFacts(Provider.address("ann"), true, false, false);
  private static final ProviderFacts ENROLLED =
      new ProviderFacts(Provider.address("ann"), true, true, true);

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Acme other = Acme.on(house.ground());
  private final Identity identity = house.provider().verified("ann");
  private final Person ann = house.syncs(identity);

  private static void join(Acme tenant, Person person, String role) {
    tenant.change(new MemberAdded(person.user(), null));
    tenant.change(
        new GrantAdded(new GrantTerms(role, new Scope.OnTenant(), null).to(person.subject())));
  }

  private void says(ProviderFacts facts) {
    house.provider().says("ann", facts);
    house.syncs(identity);
  }

  private Member member(Acme tenant) {
    return requireNonNull(house.ports().core().rows(tenant.tenant()).members().get(ann.user()));
  }

  private String removes(Acme from) {
    return Outcome.of(
        () -> house.removes(ann, from.tenant(), from.holding("bw.member", "tenant").user()));
  }

  @Test
  @Tag("security-15")
  void whoIsDisabledIsSoEverywhereUntilTheyAreEnabled() {
    join(acme, ann, "bw.admin");
    join(other, ann, "bw.admin");
    says(DISABLED);
    assertEquals(MemberStatus.DISABLED, member(acme).statusByAll());
    assertEquals(MemberStatus.DISABLED, member(other).statusByAll());
    assertEquals(Actor.BAILIWICK, house.ground().entries(acme.tenant()).getLast().actor());
    assertEquals("forbidden", removes(acme));
    house.provider().verified("ann");
    house.syncs(identity);
    assertEquals(Outcome.DONE, removes(acme));
    assertEquals(Outcome.DONE, removes(other));
  }

  @Test
  void whoIsDeletedIsDisabled() {
    join(acme, ann, "bw.admin");
    house.provider().forget(identity);
    assertEquals(false, house.knows(identity));
    assertEquals(MemberStatus.DISABLED, member(acme).statusByAll());
  }

  @Test
  void whatIsKnownAlreadyWritesNothing() {
    join(acme, ann, "bw.admin");
    says(ENROLLED);
    long version = house.version(acme.tenant());
    says(ENROLLED);
    assertEquals(version, house.version(acme.tenant()));
    assertEquals(new SignIn(false, true), member(acme).signIn());
  }

  /** The provider's word outweighs the rule that a tenant keeps an owner. */
  @Test
  void theLastOwnerIsDisabledToo() {
    join(acme, ann, "bw.owner");
    house.removes(ann, acme.tenant(), acme.owner().user());
    says(DISABLED);
    assertEquals(MemberStatus.DISABLED, member(acme).statusByAll());
  }

  @Test
  void whoJoinsBringsWhatIsKnown() {
    says(ENROLLED);
    house.invites(acme.owner(), acme.tenant(), "ann", "bw.member", new Scope.OnTenant());
    house.accepts(ann, house.mailed());
    assertEquals(new SignIn(false, true), member(acme).signIn());
  }

  @Test
  void whoWasRemovedIsLeftAlone() {
    join(acme, ann, "bw.member");
    house.leaves(ann, acme.tenant());
    long version = house.version(acme.tenant());
    says(DISABLED);
    assertEquals(version, house.version(acme.tenant()));
  }
}
