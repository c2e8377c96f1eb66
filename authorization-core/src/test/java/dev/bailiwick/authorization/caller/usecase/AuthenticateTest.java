package dev.bailiwick.authorization.caller.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.Acme;
import dev.bailiwick.authorization.Ground;
import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.usecase.MintKey;
import dev.bailiwick.authorization.application.usecase.RemoveApplication;
import dev.bailiwick.authorization.application.usecase.RevokeKey;
import dev.bailiwick.authorization.caller.Authentication;
import dev.bailiwick.authorization.caller.Authentication.Proven;
import dev.bailiwick.authorization.caller.Authentication.Rejected;
import dev.bailiwick.authorization.caller.Authentication.Unavailable;
import dev.bailiwick.authorization.caller.Caller.Machine;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.contract.AuthorizationPorts;
import dev.bailiwick.authorization.denylist.DenyList;
import dev.bailiwick.authorization.token.EndedSignIn.Session;
import dev.bailiwick.authorization.token.EndedSignIn.UpTo;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.token.TokenVerdict;
import dev.bailiwick.authorization.token.TokenVerdict.VerifiedMachine;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.Provider;
import dev.bailiwick.authorization.user.User;
import dev.bailiwick.authorization.user.usecase.SyncIdentity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a credential to who is asking, or to nobody. */
class AuthenticateTest {

  private static final Authentication UNKNOWN_KEY = new Rejected("unknown_key");

  private final Ground ground = new Ground();
  private final AuthorizationPorts ports = ground.ports();
  private final Acme acme = Acme.on(ground);
  private final Provider provider = new Provider();
  private final List<User> synced = new ArrayList<>();
  private final SyncIdentity sync =
      new SyncIdentity(
          ports.transactions(),
          ports.users(),
          ports.inbox(),
          provider,
          synced::add,
          ground.clock());
  private final DenyList denyList =
      new DenyList(ports.transactions(), ports.endedSignIns(), ground.clock(), Duration.ofDays(31));
  private final Authenticate authenticate =
      new Authenticate(
          ports.transactions(),
          ports.applications(),
          provider,
          ports.users(),
          sync,
          denyList,
          ground.snapshots(),
          ground.clock());

  private final Machine shop = acme.application();
  private final ApplicationKey key = minted();

  private ApplicationKey minted() {
    return new MintKey(ground.policy(), new Random())
        .mint(acme.owner(), acme.tenant(), shop.application());
  }

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

  @Test
  void aKeyThatWasProvenIsKnownWhileItHolds() {
    assertNull(inMemory(key));
    authenticate.authenticate(key.text());
    assertEquals(new Proven(shop), inMemory(key));
    new RevokeKey(ground.policy())
        .revoke(acme.owner(), acme.tenant(), shop.application(), key.prefix());
    assertNull(inMemory(key));
  }

  @Test
  void theKeyOfARemovedApplicationIsKnownNoMore() {
    authenticate.authenticate(key.text());
    new RemoveApplication(ground.policy()).remove(acme.owner(), acme.tenant(), shop.application());
    assertNull(inMemory(key));
  }

  @Test
  void aKnownPrefixWithAnotherSecretIsNotKnown() {
    authenticate.authenticate(key.text());
    assertNull(inMemory(new ApplicationKey(key.prefix(), minted().secret())));
    assertNull(authenticate.authenticateInMemory(key.text() + "x"));
    assertNull(authenticate.authenticateInMemory("bw_" + key.prefix()));
  }

  @Test
  void aKeyIsNotKnownWhileItsHomeIsNotInMemory() {
    authenticate.authenticate(key.text());
    ground.snapshots().forget(acme.tenant());
    assertNull(authenticate.authenticateInMemory(key.text()));
    assertEquals(new Proven(shop), inMemory(key));
  }

  @Test
  void aTokenIsKnownForAMinute() {
    String token = provider.tokenOf(provider.verified("ann"));
    assertNull(authenticate.authenticateInMemory(token));
    Authentication ann = authenticate.authenticate(token);
    ground.pass(Duration.ofSeconds(59));
    assertEquals(ann, authenticate.authenticateInMemory(token));
    assertNull(authenticate.authenticateInMemory(token + "x"));
    ground.pass(Duration.ofSeconds(1));
    assertNull(authenticate.authenticateInMemory(token));
  }

  @Test
  void aTokenIsNotKnownPastItsEnd() {
    String token = provider.tokenOf(provider.verified("ann"));
    ground.pass(Duration.between(ground.now(), Provider.EXPIRY).minusSeconds(10));
    Authentication ann = authenticate.authenticate(token);
    ground.pass(Duration.ofSeconds(9));
    assertEquals(ann, authenticate.authenticateInMemory(token));
    ground.pass(Duration.ofSeconds(1));
    assertNull(authenticate.authenticateInMemory(token));
  }

  @Test
  void aTokenThatProvedNothingIsNotKnown() {
    String token = provider.tokenOf(Provider.identity("gone"));
    authenticate.authenticate(token);
    assertNull(authenticate.authenticateInMemory(token));
  }

  @Test
  void aSignInThatWasEndedIsRejectedAndNobodyIsTakenInByIt() {
    Identity ann = provider.verified("ann");
    denyList.end(new UpTo(ann, ground.now()));
    assertEquals(new Rejected("signed_out"), authenticate.authenticate(provider.tokenOf(ann)));
    assertEquals(Optional.empty(), stored(ann));
  }

  @Test
  void aTokenIsKnownNoMoreOnceItsSignInWasEnded() {
    Identity ann = provider.verified("ann");
    String laptop = provider.tokenOf(new SignIn(ann, "laptop", ground.now()));
    String phone = provider.tokenOf(new SignIn(ann, "phone", ground.now()));
    Authentication proven = authenticate.authenticate(laptop);
    authenticate.authenticate(phone);
    denyList.end(new Session(ann.issuer(), "laptop"));
    assertNull(authenticate.authenticateInMemory(laptop));
    assertEquals(new Rejected("signed_out"), authenticate.authenticate(laptop));
    assertEquals(proven, authenticate.authenticateInMemory(phone));
  }

  @Test
  void whoSignsInAgainIsLetIn() {
    Identity ann = provider.verified("ann");
    denyList.end(new UpTo(ann, ground.now()));
    String again = provider.tokenOf(new SignIn(ann, "again", ground.now().plusSeconds(1)));
    assertInstanceOf(Proven.class, authenticate.authenticate(again));
  }

  @Test
  void aSignInCountsOnceHoweverManyTokensItHas() {
    Identity ann = provider.verified("ann");
    SignIn laptop = new SignIn(ann, "laptop", ground.now());
    authenticate.authenticate(provider.tokenOf(laptop));
    provider.judges(
        "refreshed", new TokenVerdict.Verified(laptop, "client", Set.of(), Provider.EXPIRY));
    authenticate.authenticate("refreshed");
    assertEquals(1, authenticate.signInsSeen());
    authenticate.authenticate(provider.tokenOf(new SignIn(ann, "phone", ground.now())));
    authenticate.authenticate(provider.tokenOf(Provider.identity("gone")));
    assertEquals(2, authenticate.signInsSeen());
  }

  /** With the home's policy in memory, as it is once anyone has asked anything of it. */
  private @Nullable Authentication inMemory(ApplicationKey asked) {
    ground.snapshots().of(acme.tenant());
    return authenticate.authenticateInMemory(asked.text());
  }

  private Optional<User> stored(Identity identity) {
    return ports.transactions().global(() -> ports.users().findByIdentity(identity));
  }
}
