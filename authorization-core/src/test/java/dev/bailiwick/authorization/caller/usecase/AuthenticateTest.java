package dev.bailiwick.authorization.caller.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.usecase.RemoveApplication;
import dev.bailiwick.authorization.application.usecase.RevokeKey;
import dev.bailiwick.authorization.caller.Authentication;
import dev.bailiwick.authorization.caller.Authentication.Proven;
import dev.bailiwick.authorization.caller.Authentication.Rejected;
import dev.bailiwick.authorization.caller.Authentication.Unavailable;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.token.TokenVerdict;
import dev.bailiwick.authorization.token.TokenVerdict.VerifiedMachine;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.User;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a credential to who is asking, or to nobody. */
class AuthenticateTest extends AtTheDoor {

  private static final Authentication UNKNOWN_KEY = new Rejected("unknown_key");

  @Test
  void aKeyProvesItsApplicationAndItsHome() {
    assertEquals(new Proven(shop), authenticate.authenticate(key.text()));
  }

  @Test
  void everyKeyOfAnApplicationProvesIt() {
    assertEquals(new Proven(shop), authenticate.authenticate(minted().text()));
    assertEquals(new Proven(shop), authenticate.authenticate(key.text()));
  }

  @Test
  void aKeyWithAnotherSecretOrAnotherPrefixProvesNothing() {
    ApplicationKey other = ApplicationKey.mint(new Random());
    ApplicationKey second = minted();
    for (ApplicationKey forged :
        List.of(
            other,
            new ApplicationKey(key.prefix(), other.secret()),
            new ApplicationKey(other.prefix(), key.secret()),
            new ApplicationKey(key.prefix(), second.secret()))) {
      assertEquals(UNKNOWN_KEY, authenticate.authenticate(forged.text()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bw_", "bw_x", "bw_0123456789ab_", "bw_0123456789AB_x", "bw_' or 1=1 --"})
  void aMalformedKeyProvesNothing(String malformed) {
    assertEquals(UNKNOWN_KEY, authenticate.authenticate(malformed));
    assertEquals(UNKNOWN_KEY, authenticate.authenticate(malformed + key.text()));
  }

  @Test
  void aKeyThatWasRevokedProvesNothing() {
    new RevokeKey(ground.policy())
        .revoke(acme.owner(), acme.tenant(), shop.application(), key.prefix());
    assertEquals(UNKNOWN_KEY, authenticate.authenticate(key.text()));
  }

  @Test
  void theKeyOfARemovedApplicationProvesNothing() {
    new RemoveApplication(ground.policy()).remove(acme.owner(), acme.tenant(), shop.application());
    assertEquals(UNKNOWN_KEY, authenticate.authenticate(key.text()));
  }

  @Test
  void aRefusedTokenIsRejectedForItsReason() {
    provider.judges("expired one", new TokenVerdict.Refused("expired"));
    assertEquals(new Rejected("expired"), authenticate.authenticate("expired one"));
  }

  @Test
  void aMachineOfTheProviderThatIsNoApplicationOfOursIsRejected() {
    provider.judges(
        "machine", new VerifiedMachine("issuer", "client", Set.of("shop/read"), Provider.EXPIRY));
    assertEquals(new Rejected("unknown_application"), authenticate.authenticate("machine"));
  }

  @Test
  void aTokenThatNobodyCanJudgeNowIsNobodysFault() {
    provider.judges("undecided one", new TokenVerdict.Undecided());
    assertEquals(new Unavailable(), authenticate.authenticate("undecided one"));
  }

  @Test
  void aFirstTokenTakesTheUserInAndTheNextOneFindsThem() {
    Identity ann = provider.verified("ann");
    Authentication first = authenticate.authenticate(provider.tokenOf(ann));
    assertEquals(new Proven(new Person(stored(ann).orElseThrow().id(), ann)), first);
    assertEquals(first, authenticate.authenticate(provider.tokenOf(ann)));
    assertEquals(1, synced.size());
  }

  @Test
  @Tag("security-8")
  void twoIdentitiesAreTwoUsersWhateverTheirAddress() {
    Identity ann = provider.verified("ann");
    Identity twin = new Identity("https://another.example", ann.subject());
    authenticate.authenticate(provider.tokenOf(ann));
    assertEquals(new Rejected("user_gone"), authenticate.authenticate(provider.tokenOf(twin)));
  }

  @Test
  void aGoodTokenOfSomeoneWhomTheProviderNoLongerHasIsRejected() {
    Identity gone = Provider.identity("gone");
    assertEquals(new Rejected("user_gone"), authenticate.authenticate(provider.tokenOf(gone)));
    assertEquals(Optional.empty(), stored(gone));
  }

  @Test
  void whoIsKnownPassesWhileTheDirectoryIsOutOfReach() {
    Identity ann = provider.verified("ann");
    sync.sync(new IdentityEvent(ann, null));
    provider.reachable(false);
    assertInstanceOf(Proven.class, authenticate.authenticate(provider.tokenOf(ann)));
  }

  @Test
  void whoIsKnownButWasNeverAskedForPassesToo() {
    Identity operator = provider.verified("operator");
    User seeded = ports.transactions().global(() -> ports.users().findOrAdd(operator));
    provider.reachable(false);
    assertEquals(
        new Proven(new Person(seeded.id(), operator)),
        authenticate.authenticate(provider.tokenOf(operator)));
    provider.reachable(true);
    assertEquals(
        new Proven(new Person(seeded.id(), operator)),
        authenticate.authenticate(provider.tokenOf(operator)));
    assertEquals(1, synced.size());
  }

  @Test
  void whoIsUnknownWaitsForTheDirectory() {
    Identity ann = provider.verified("ann");
    provider.reachable(false);
    assertEquals(new Unavailable(), authenticate.authenticate(provider.tokenOf(ann)));
    assertEquals(Optional.empty(), stored(ann));
  }
}
