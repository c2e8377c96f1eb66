package dev.bailiwick.authorization.caller.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bailiwick.authorization.application.ApplicationKey;
import dev.bailiwick.authorization.application.usecase.RemoveApplication;
import dev.bailiwick.authorization.application.usecase.RevokeKey;
import dev.bailiwick.authorization.caller.Authentication;
import dev.bailiwick.authorization.caller.Authentication.Proven;
import dev.bailiwick.authorization.caller.Authentication.Rejected;
import dev.bailiwick.authorization.token.EndedSignIn.Session;
import dev.bailiwick.authorization.token.EndedSignIn.UpTo;
import dev.bailiwick.authorization.token.SignIn;
import dev.bailiwick.authorization.token.TokenVerdict;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who was proven a moment ago is known again, as long as that holds. */
class ProvenBeforeTest extends AtTheDoor {

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
}
