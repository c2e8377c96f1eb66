package dev.bailiwick.tenants.user.usecase;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.grant.Scope;
import dev.bailiwick.authorization.policy.Member;
import dev.bailiwick.authorization.policy.Member.SignIn;
import dev.bailiwick.authorization.policy.MemberStatus;
import dev.bailiwick.authorization.policy.PolicyChange.MemberAdded;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.LinkCode;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.ProviderFacts;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.usecase.OfferLink;
import dev.bailiwick.tenants.House;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One person with several identities: both proven, never by an address, and given up again. */
class LinkIdentityTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final Person ann = house.signsIn("ann");
  private final Person work = house.signsIn("ann.work");

  private final OfferLink offer =
      new OfferLink(
          house.ports().core().transactions(),
          house.ports().core().linkCodes(),
          house.ground().clock(),
          new SecureRandom());
  private final LinkIdentity link =
      new LinkIdentity(
          house.ports().core().transactions(),
          house.ports().core().users(),
          house.ports().core().linkCodes(),
          house.ports().tenants(),
          house.denyList(),
          house.whenSynced(),
          house.ground().clock(),
          house.acts());
  private final UnlinkIdentity unlink =
      new UnlinkIdentity(
          house.ports().core().transactions(),
          house.ports().core().users(),
          house.denyList(),
          house.whenSynced(),
          house.ground().clock(),
          house.acts());

  private LinkCode code() {
    return offer.offer(ann).code();
  }

  private String links(Person by, LinkCode code) {
    return Outcome.of(() -> link.link(by, code));
  }

  private User stored(Person person) {
    return house
        .ports()
        .global(() -> house.ports().core().users().find(person.user()))
        .orElseThrow();
  }

  private static Identity identity(Person person) {
    return requireNonNull(person.signedInAs());
  }

  private Member member() {
    return requireNonNull(house.ports().core().rows(acme.tenant()).members().get(ann.user()));
  }

  private boolean hasEnded(Identity identity) {
    return house
        .denyList()
        .covers(new dev.bailiwick.authorization.token.SignIn(identity, null, house.ground().now()));
  }

  @Test
  void whoProvesBothHasBoth() {
    assertEquals(Outcome.DONE, links(work, code()));
    assertEquals(
        List.of(identity(ann), identity(work)),
        stored(ann).identities().stream().map(known -> known.identity()).toList());
    assertEquals(ann.user(), house.syncs(identity(work)).user());
    assertTrue(hasEnded(identity(work)));
    assertEquals(false, hasEnded(identity(ann)));
  }

  @Test
  void aCodeWorksOnceAndTenMinutes() {
    LinkCode code = code();
    assertEquals(Outcome.DONE, links(work, code));
    assertEquals("link_code_over", links(house.signsIn("ann.other"), code));
    LinkCode late = code();
    house.ground().pass(Duration.ofMinutes(10));
    assertEquals("link_code_over", links(house.signsIn("ann.other"), late));
  }

  @Test
  void whatIsRefusedLeavesTheCodeGood() {
    LinkCode code = code();
    assertEquals("same_user", links(ann, code));
    assertEquals(Outcome.DONE, links(work, code));
  }

  /** Nobody loses what they have, and no tenant's member turns into someone else. */
  @Test
  void whoBelongsOrBelongedSomewhereIsNotLinked() {
    acme.change(new MemberAdded(work.user(), null));
    Refusal refused = assertThrows(Refusal.class, () -> link.link(work, code()));
    assertEquals("has_memberships", refused.code());
    String slug =
        house
            .ports()
            .in(acme.tenant(), () -> house.ports().tenants().find(acme.tenant()).orElseThrow())
            .slug();
    assertTrue(refused.message().contains(slug), refused::message);
    house.leaves(work, acme.tenant());
    assertEquals("has_memberships", links(work, code()));
  }

  @Test
  void whoHasSeveralIdentitiesIsNotLinked() {
    links(work, code());
    Person other = house.signsIn("bob");
    LinkCode bobs = offer.offer(other).code();
    assertEquals("has_identities", links(ann, bobs));
  }

  @Test
  void whoIsDisabledIsNotLinkedOnEitherSide() {
    house.provider().says("ann.work", new ProviderFacts(null, false, false, false));
    house.syncs(identity(work));
    assertEquals("identity_disabled", links(work, code()));
    house.provider().verified("ann.work");
    house.syncs(identity(work));
    house.provider().says("ann", new ProviderFacts(null, false, false, false));
    house.syncs(identity(ann));
    assertEquals("identity_disabled", links(work, code()));
  }

  @Test
  void theWorseOfTwoCountsInEveryTenantUntilItIsUnlinked() {
    house.provider().says("ann", new ProviderFacts(Provider.address("ann"), true, true, true));
    house.syncs(identity(ann));
    house.invites(acme.owner(), acme.tenant(), "ann", "bw.member", new Scope.OnTenant());
    house.accepts(ann, house.mailed());
    assertEquals(new SignIn(false, true), member().signIn());
    links(work, code());
    assertEquals(new SignIn(false, false), member().signIn());
    assertEquals(Outcome.DONE, unlinks(ann, identity(work)));
    assertEquals(new SignIn(false, true), member().signIn());
  }

  @Test
  void whatWaitedForTheOtherAddressIsClaimed() {
    house.invites(acme.owner(), acme.tenant(), "ann.third", "bw.member", new Scope.OnTenant());
    Person third = house.signsInUnverified("ann.third");
    links(third, code());
    assertEquals(null, house.ports().core().rows(acme.tenant()).members().get(ann.user()));
    house.provider().verified("ann.third");
    house.syncs(identity(third));
    assertEquals(MemberStatus.ACTIVE, member().statusByAll());
  }

  private String unlinks(Person by, Identity identity) {
    return Outcome.of(() -> unlink.unlink(by, identity.handle()));
  }

  @Test
  void whoUnlinksLosesItsSignInsAndItIsSomeoneNew() {
    links(work, code());
    house.ground().pass(Duration.ofSeconds(5));
    assertEquals(Outcome.DONE, unlinks(ann, identity(work)));
    assertTrue(hasEnded(identity(work)));
    assertNotEquals(ann.user(), house.syncs(identity(work)).user());
  }

  @Test
  void theLastOneAndThatOfThisSignInStay() {
    assertEquals("last_identity", unlinks(ann, identity(ann)));
    links(work, code());
    assertEquals("identity_in_use", unlinks(ann, identity(ann)));
    assertEquals("not_found", unlinks(ann, identity(house.signsIn("bob"))));
    assertEquals(Outcome.DONE, unlinks(house.syncs(identity(work)), identity(ann)));
  }

  /** Else whoever a company has disabled would come back by an identity of their own. */
  @Test
  void whoIsDisabledByOneDoesNotGetRidOfIt() {
    links(work, code());
    house.provider().forget(identity(work));
    house.knows(identity(work));
    assertEquals("identity_disabled", unlinks(ann, identity(work)));
  }
}
