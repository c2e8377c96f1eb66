package dev.bailiwick.authorization.caller.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.StoredKey;
import dev.bailiwick.authorization.application.usecase.RemoveApplication;
import dev.bailiwick.authorization.application.usecase.UnlinkClient;
import dev.bailiwick.authorization.caller.Authentication;
import dev.bailiwick.authorization.caller.Authentication.Proven;
import dev.bailiwick.authorization.caller.Authentication.Rejected;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.policy.Client;
import dev.bailiwick.authorization.policy.PolicyChange.ClientLinked;
import dev.bailiwick.authorization.policy.PolicyChange.KeyExpiryChanged;
import dev.bailiwick.authorization.token.TokenVerdict.VerifiedMachine;
import dev.bailiwick.authorization.user.Provider;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys that end and are used, and clients of the provider's that are applications of ours. */
class MachinesAtTheDoorTest extends AtTheDoor {

  private static final Authentication UNKNOWN = new Rejected("unknown_application");
  private static final Client TILL = new Client("https://pool.example", "till");
  private static final String TOKEN = "the till's own";

  private void link() {
    provider.judges(
        TOKEN,
        new VerifiedMachine(
            TILL.issuer(), TILL.clientId(), Set.of("bailiwick/read"), Provider.EXPIRY));
    acme.change(new ClientLinked(shop.application(), TILL));
  }

  private @Nullable Instant lastUsed(ApplicationKey of) {
    return ports
        .transactions()
        .inTenant(acme.tenant(), () -> ports.applications().findKey(acme.tenant(), of.prefix()))
        .map(StoredKey::lastUsedAt)
        .orElse(null);
  }

  @Test
  void aKeyThatHasEndedProvesNothingAndIsKnownNoMore() {
    assertEquals(new Proven(shop), authenticate.authenticate(key.text()));
    acme.change(
        new KeyExpiryChanged(shop.application(), key.prefix(), ground.now().plusSeconds(60)));
    ground.pass(Duration.ofSeconds(59));
    assertEquals(new Proven(shop), authenticate.authenticate(key.text()));
    ground.snapshots().of(acme.tenant());
    assertEquals(new Proven(shop), authenticate.authenticateInMemory(key.text()));
    ground.pass(Duration.ofSeconds(1));
    assertNull(authenticate.authenticateInMemory(key.text()));
    assertEquals(new Rejected("unknown_key"), authenticate.authenticate(key.text()));
  }

  @Test
  void theLastUseOfAKeyIsWrittenToTheHourByWhoeverComesRound() {
    ApplicationKey unused = minted();
    Instant hour = ground.now().truncatedTo(ChronoUnit.HOURS);
    authenticate.authenticate(key.text());
    authenticate.authenticate(unused.text() + "x");
    assertNull(lastUsed(key), "nothing is written on the way");
    uses.write();
    assertEquals(hour, lastUsed(key));
    assertNull(lastUsed(unused));
    ground.snapshots().of(acme.tenant());
    ground.pass(Duration.ofHours(2));
    authenticate.authenticateInMemory(key.text());
    uses.write();
    assertEquals(hour.plus(Duration.ofHours(2)), lastUsed(key));
    assertEquals(3, ground.ports().rows(acme.tenant()).version() - 1, "and it is no policy");
  }

  @Test
  @Tag("security-9")
  void aLinkedClientIsItsApplicationWithinItsScopes() {
    provider.judges(
        TOKEN, new VerifiedMachine(TILL.issuer(), TILL.clientId(), Set.of(), Provider.EXPIRY));
    assertEquals(UNKNOWN, authenticate.authenticate(TOKEN));
    link();
    Proven proven =
        new Proven(new Machine(shop.application(), acme.tenant(), Set.of("bailiwick/read")));
    assertEquals(proven, authenticate.authenticate(TOKEN));
    ground.snapshots().of(acme.tenant());
    assertEquals(proven, authenticate.authenticateInMemory(TOKEN));
  }

  @Test
  void aClientThatIsLinkedNoMoreIsNothingAtOnce() {
    link();
    authenticate.authenticate(TOKEN);
    new UnlinkClient(ground.policy())
        .unlink(acme.owner(), acme.tenant(), shop.application(), TILL.clientId());
    ground.snapshots().of(acme.tenant());
    assertNull(authenticate.authenticateInMemory(TOKEN));
    assertEquals(UNKNOWN, authenticate.authenticate(TOKEN));
  }

  @Test
  void aClientEndsWithItsApplication() {
    link();
    authenticate.authenticate(TOKEN);
    new RemoveApplication(ground.policy()).remove(acme.owner(), acme.tenant(), shop.application());
    ground.snapshots().of(acme.tenant());
    assertNull(authenticate.authenticateInMemory(TOKEN));
    assertEquals(UNKNOWN, authenticate.authenticate(TOKEN));
  }

  @Test
  void theSameClientOfAnotherProviderIsNothing() {
    link();
    provider.judges(
        "foreign",
        new VerifiedMachine("https://another.example", "till", Set.of(), Provider.EXPIRY));
    assertEquals(UNKNOWN, authenticate.authenticate("foreign"));
  }
}
