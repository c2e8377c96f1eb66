package dev.bailiwick.tenants.tenant.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.grant.Grant;
import dev.bailiwick.authorization.policy.PolicyChange.MemberExpiryChanged;
import dev.bailiwick.tenants.House;
import dev.bailiwick.tenants.tenant.OwnershipOffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tenant changes hands only where both want it, and as things stand then. */
class TransferOwnershipTest {

  private final House house = new House();
  private final Acme acme = Acme.on(house.ground());
  private final TenantId tenant = acme.tenant();
  private final Person alice = acme.owner();
  private final Person bob = acme.member();
  private final OwnershipDirectory directory =
      new OwnershipDirectory(
          house.ports().core().transactions(),
          house.ground().reads(),
          house.ports().tenants(),
          house.ports().ownershipOffers(),
          house.ports().core().policies(),
          house.ground().clock());

  private String offers(Person by, Person to) {
    OfferOwnership offer =
        new OfferOwnership(house.policy(), house.ports().ownershipOffers(), house.acts());
    return Outcome.of(() -> offer.offer(by, tenant, to.user()));
  }

  private String accepts(Caller by) {
    AcceptOwnership accept = new AcceptOwnership(house.policy(), house.ports().ownershipOffers());
    return Outcome.of(() -> accept.accept(by, tenant));
  }

  private String withdraws(Caller by) {
    WithdrawOwnership withdraw =
        new WithdrawOwnership(house.policy(), house.ports().ownershipOffers(), house.acts());
    return Outcome.of(() -> withdraw.withdraw(by, tenant));
  }

  private String sees(Caller by) {
    return Outcome.of(() -> directory.offer(by, tenant));
  }

  private List<String> roles(Person of) {
    return house.ports().core().rows(tenant).grantsTo(of.subject()).stream()
        .map(Grant::role)
        .toList();
  }

  @Test
  void whoAcceptsOwnsItAndWhoOfferedIsAnAdmin() {
    long version = house.version(tenant);
    assertEquals(Outcome.DONE, offers(alice, bob));
    assertEquals(version, house.version(tenant));
    assertEquals(Outcome.DONE, accepts(bob));
    assertEquals(List.of("bw.owner"), roles(bob));
    assertEquals(List.of("bw.admin"), roles(alice));
    assertEquals(version + 1, house.version(tenant));
    assertEquals("forbidden", withdraws(alice));
    assertEquals("not_found", accepts(bob), "once");
  }

  @Test
  void theOfferIsForOneMemberAndOwnersSeeIt() {
    Person eve = acme.holding("bw.admin", "tenant");
    assertEquals("forbidden", offers(eve, bob));
    assertEquals("not_found", offers(house.ground().someone(), bob));
    offers(alice, bob);
    assertEquals(
        new OwnershipOffer(
            alice.user(),
            bob.user(),
            house.ground().now(),
            house.ground().now().plus(Duration.ofDays(7))),
        directory.offer(bob, tenant));
    assertEquals(Outcome.DONE, sees(alice));
    assertEquals("forbidden", sees(eve));
    assertEquals("forbidden", accepts(eve));
    assertEquals("not_found", accepts(alice));
    assertEquals("not_found", accepts(house.ground().someone()));
    assertEquals("transfer_open", offers(alice, eve));
  }

  @Test
  void bothCanEndTheOffer() {
    offers(alice, bob);
    assertEquals(Outcome.DONE, withdraws(alice));
    assertEquals("forbidden", accepts(bob));
    offers(alice, bob);
    assertEquals(Outcome.DONE, withdraws(bob));
    assertEquals("not_found", withdraws(alice));
    assertEquals("not_found", sees(alice));
  }

  @Test
  void whatIsSaidOfAnOfferStandsInTheAudit() {
    offers(alice, bob);
    withdraws(acme.member());
    house.ground().pass(Duration.ofSeconds(1));
    withdraws(alice);
    withdraws(alice);
    house.ground().pass(Duration.ofSeconds(1));
    offers(alice, bob);
    house.ground().pass(Duration.ofSeconds(1));
    withdraws(bob);
    String to = bob.subject().toString();
    assertEquals(
        List.of(
            bob.subject() + " ownership_offer_ended " + to,
            alice.subject() + " ownership_offered " + to,
            alice.subject() + " ownership_offer_ended " + to,
            alice.subject() + " ownership_offered " + to),
        house.ports().core().eventsIn(tenant).stream()
            .map(event -> event.actor().name() + " " + event.operation() + " " + event.about())
            .toList());
  }

  @Test
  void anOfferEndsByItself() {
    offers(alice, bob);
    house.ground().pass(Duration.ofDays(7));
    assertEquals("transfer_over", accepts(bob));
    assertEquals("not_found", sees(alice));
    assertEquals(Outcome.DONE, offers(alice, bob));
  }

  @Test
  void whoOwnsNothingAnyMoreGivesNothing() {
    Person carol = acme.holding("bw.owner", "tenant");
    offers(carol, bob);
    house.removes(alice, tenant, carol.user());
    assertEquals("transfer_over", accepts(bob));
    assertEquals(List.of(), roles(bob));
  }

  @Test
  void onlyWhoCouldOwnItIsOfferedItOrAccepts() {
    Person guest = acme.member();
    acme.change(
        new MemberExpiryChanged(guest.user(), house.ground().now().plus(Duration.ofDays(1))));
    assertEquals("invalid_field", offers(alice, guest));
    assertEquals("invalid_field", offers(alice, alice));
    assertEquals("invalid_field", offers(alice, house.ground().someone()));
    offers(alice, bob);
    acme.change(new MemberExpiryChanged(bob.user(), house.ground().now().plus(Duration.ofDays(1))));
    assertEquals("cannot_own", accepts(bob));
    house.removes(alice, tenant, bob.user());
    assertEquals("not_found", accepts(bob));
  }

  /** Whose ownership ends by itself owns nothing that could be handed over. */
  @Test
  void anOwnerForATimeOffersNothing() {
    Person passing =
        acme.holding("bw.owner", "tenant", house.ground().now().plus(Duration.ofDays(9)));
    assertEquals("not_owner", offers(passing, bob));
  }
}
