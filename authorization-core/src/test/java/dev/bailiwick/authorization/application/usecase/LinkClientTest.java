package dev.bailiwick.authorization.application.usecase;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.ApplicationId;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.Outcome;
import dev.bailiwick.authorization.caller.Caller;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.token.TokenVerdict;
import dev.bailiwick.authorization.user.Provider;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The identity provider's clients by which an application is recognised, and who may say so. */
class LinkClientTest {

  private static final String TOKEN = "the shop's own";
  private static final Client TILL = new Client("https://pool.example", "till");

  private final Ground ground = new Ground();
  private final Acme acme = Acme.on(ground);
  private final Provider provider = new Provider();
  private final LinkClient link =
      new LinkClient(ground.reads(), ground.policy(), ground.ports().applications(), provider);
  private final UnlinkClient unlink = new UnlinkClient(ground.policy());
  private final Machine shop = acme.application();

  LinkClientTest() {
    provider.judges(
        TOKEN,
        new TokenVerdict.VerifiedMachine(
            TILL.issuer(), TILL.clientId(), Set.of(), Provider.EXPIRY));
  }

  private String links(Caller by, Acme tenant, ApplicationId application, String token) {
    return Outcome.of(() -> link.link(by, tenant.tenant(), application, token));
  }

  private String links(Caller by, String token) {
    return links(by, acme, shop.application(), token);
  }

  private String unlinks(Caller by) {
    return Outcome.of(() -> unlink.unlink(by, acme.tenant(), shop.application(), "till"));
  }

  private Set<Client> clients() {
    return requireNonNull(ground.ports().rows(acme.tenant()).applications().get(shop.application()))
        .clients();
  }

  @Test
  void aClientProvesItselfByATokenOfItsOwn() {
    assertEquals(Outcome.DONE, links(acme.owner(), TOKEN));
    assertEquals(Set.of(TILL), clients());
    long version = ground.ports().rows(acme.tenant()).version();
    assertEquals(Outcome.DONE, links(acme.owner(), TOKEN));
    assertEquals(version, ground.ports().rows(acme.tenant()).version());
  }

  @Test
  void nothingElseProvesAClient() {
    provider.judges("expired", new TokenVerdict.Refused("expired"));
    assertEquals("invalid_field", links(acme.owner(), "expired"));
    assertEquals("invalid_field", links(acme.owner(), provider.tokenOf(provider.verified("ann"))));
    assertEquals(Set.of(), clients());
  }

  @Test
  void aClientIsOneApplicationOnly() {
    links(acme.owner(), TOKEN);
    Acme globex = Acme.on(ground);
    ApplicationId theirs = globex.application().application();
    assertEquals("client_taken", links(globex.owner(), globex, theirs, TOKEN));
    ApplicationId another = acme.application().application();
    assertEquals("client_taken", links(acme.owner(), acme, another, TOKEN));
    unlinks(acme.owner());
    assertEquals(Outcome.DONE, links(globex.owner(), globex, theirs, TOKEN));
  }

  @Test
  void whoLinksAClientCoversWhatTheApplicationHolds() {
    acme.give(shop, "bw.owner", "tenant");
    Caller admin = acme.holding("bw.admin", "tenant");
    assertEquals("above_own_holdings", links(admin, TOKEN));
    assertEquals(Outcome.DONE, links(acme.owner(), TOKEN));
    assertEquals("above_own_holdings", unlinks(admin));
    assertEquals("forbidden", links(acme.holding("bw.member", "tenant"), TOKEN));
    assertEquals("forbidden", unlinks(acme.holding("bw.member", "tenant")));
    assertEquals("not_found", links(ground.someone(), TOKEN));
    assertEquals("not_found", unlinks(ground.someone()));
  }

  @Test
  void whatIsNotLinkedCannotBeUnlinked() {
    assertEquals("not_found", unlinks(acme.owner()));
  }
}
