package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bailiwick.authorization.token.TokenVerdict;
import dev.bailiwick.authorization.token.TokenVerdict.Refused;
import dev.bailiwick.authorization.token.TokenVerdict.Undecided;
import dev.bailiwick.authorization.token.TokenVerdict.Verified;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools are asked whether they have revoked a token, where that is wanted. */
final class RevocationTest {

  private static final String ISSUER = "http://127.0.0.1:9229/local_6WAm4vf7";
  private static final String CLIENT = "ap1alwc6jxwsyni7jmvb6l66v";
  private static final String SUBJECT = "c92706ee-d1bd-4cfb-871f-55086e9c510c";
  private static final TestKey KEY = TestKey.make("key");

  private final KeyServer keys = new KeyServer().publish(KEY);
  private final KeyServer userInfo = new KeyServer().answer(knows(SUBJECT));

  RevocationTest() throws IOException {}

  @AfterEach
  void stop() {
    keys.close();
    userInfo.close();
  }

  private static KeyServer.Answer knows(String subject) {
    return KeyServer.text(200, "{\"sub\":\"" + subject + "\",\"username\":\"ann\"}");
  }

  private Map<String, Object> settings(String ask) {
    Map<String, Object> settings =
        new HashMap<>(Verifier.pool(0, ISSUER, "local_6WAm4vf7", CLIENT, keys.uri()));
    settings.put("bailiwick.cognito.pools[0].user-info-uri", userInfo.uri().toString());
    settings.put("bailiwick.cognito.revocation.ask", ask);
    return settings;
  }

  private static TestToken token(Verifier verifier) {
    return TestToken.of(ISSUER, CLIENT, KEY, verifier.clock().instant());
  }

  private TokenVerdict verify(String ask) {
    try (Verifier verifier = Verifier.with(settings(ask))) {
      return verifier.verify(token(verifier));
    }
  }

  private Duration believed(String ask) {
    try (Verifier verifier = Verifier.with(settings(ask))) {
      Verified verified = assertInstanceOf(Verified.class, verifier.verify(token(verifier)));
      return Duration.between(verifier.clock().instant(), verified.until());
    }
  }

  @Test
  void nobodyIsAskedUnlessThatIsWanted() {
    assertEquals(Duration.ofHours(1).toHours(), believed("off").plusSeconds(1).toHours());
    assertEquals(0, userInfo.asked());
  }

  @Test
  void anAnswerHoldsForOneRequestOrForAsLongAsItIsKept() {
    assertEquals(Duration.ZERO, believed("every-request"));
    assertEquals(Duration.ofSeconds(30), believed("cached"));
    assertEquals(2, userInfo.asked());
  }

  @Test
  @Tag("security-15")
  void aTokenThatThePoolNoLongerAcceptsIsRefused() {
    userInfo.answer(KeyServer.text(401, "{\"error\":\"invalid_token\"}"));
    assertEquals(new Refused("revoked"), verify("every-request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"someone else", ""})
  void anAnswerAboutSomeoneElseIsNone(String subject) {
    userInfo.answer(knows(subject));
    assertEquals(new Refused("revoked"), verify("every-request"));
  }

  /** Whoever asks for this check would rather wait than let a revoked token pass. */
  @ParameterizedTest
  @ValueSource(ints = {302, 400, 403, 429, 500, 503})
  void aPoolThatDoesNotSayLeavesItUndecided(int status) {
    userInfo.answer(KeyServer.text(status, "{\"sub\":\"" + SUBJECT + "\"}"));
    assertEquals(new Undecided(), verify("cached"));
  }

  @Test
  void aPoolOutOfReachLeavesItUndecided() {
    userInfo.close();
    assertEquals(new Undecided(), verify("every-request"));
  }

  @Test
  void aTokenThatThePoolWouldNotAnswerForIsRefusedUnasked() {
    try (Verifier verifier = Verifier.with(settings("every-request"))) {
      assertEquals(
          new Refused("scope"),
          verifier.verify(token(verifier).claim("scope", "aws.cognito.signin.user.admin")));
    }
    assertEquals(0, userInfo.asked());
  }

  @Test
  void aForgedTokenNeverReachesThePool() {
    try (Verifier verifier = Verifier.with(settings("every-request"))) {
      assertEquals(
          new Refused("signature"),
          verifier.verify(token(verifier).signedBy(TestKey.make(KEY.id()))));
    }
    assertEquals(0, userInfo.asked());
  }

  @Test
  void aPoolThatDoesNotSayWhereToAskStopsTheStart() {
    Map<String, Object> settings = settings("every-request");
    settings.remove("bailiwick.cognito.pools[0].user-info-uri");
    assertThrows(RuntimeException.class, () -> Verifier.with(settings).close());
  }

  @Test
  void anAnswerIsNotKeptAboveAMinute() {
    Map<String, Object> settings = settings("cached");
    settings.put("bailiwick.cognito.revocation.kept", "PT61S");
    assertThrows(RuntimeException.class, () -> Verifier.with(settings).close());
  }
}
